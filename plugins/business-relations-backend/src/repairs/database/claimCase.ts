import { Case } from '@business-relations/rules';
import { Knex } from 'knex';

/** As many as a run remembers. */
const MOST = 200;

type CommandId = { id: string };

/** Commands that the case has had, oldest first: the log tells also those by which nothing changed, as long as it is kept. */
async function appliedIn(
  trx: Knex.Transaction,
  caseId: string,
): Promise<string[]> {
  const events: CommandId[] = await trx('events')
    .select('command as id')
    .where({ case_id: caseId })
    .whereNotNull('command')
    .orderBy('seq', 'desc')
    .limit(MOST);
  const log: CommandId[] = await trx('commands')
    .select('id')
    .where({ case_id: caseId, state: 'carried-out' })
    .orderBy('nth', 'desc')
    .limit(MOST);
  const newestFirst = [...log, ...events].map(({ id }) => id);
  return [...new Set(newestFirst)].slice(0, MOST).reverse();
}

/**
 * Says that the case is from now on a run's of this epoch, and gives what that run begins with. Undefined where the
 * case has moved on, or somebody else was first.
 */
export async function claimCase(
  trx: Knex.Transaction,
  { id, seq, epoch }: { id: string; seq: number; epoch: number },
): Promise<{ case: Case; applied: string[] } | undefined> {
  const claimed = await trx('cases')
    .update({ epoch })
    .where({ id, seq })
    .where('epoch', '<', epoch)
    .whereNull('ended_at');
  if (claimed === 0) return undefined;
  const row: { state: string } = await trx('cases')
    .select('state')
    .where({ id })
    .first();
  // As it is stored: the worker that takes it up reads it by its own rules, also where it is older than we are.
  const stored: Case = JSON.parse(row.state);
  return { case: stored, applied: await appliedIn(trx, id) };
}
