import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { confirmationCommand } from '../../confirmations/database/dueForConfirmation';

type Removed = { id: string; kind: string; ended_at: Instant };

/** Everything that belongs to a case and to nothing else. What roles it gave stays in their own history. */
const tables = [
  'events',
  'forks',
  'lost_events',
  'repair_findings',
  'case_people',
  'task_people',
  'tasks',
  'commands',
  'notices',
  'approvals',
  'delivery_statuses',
] as const;

/** A role still stands that this case proposed, changed or confirmed: how it came about is still needed. */
const givesStandingRole = (db: Knex) =>
  db('assignment_versions as v')
    .select(db.raw('1'))
    .join('assignments as a', 'a.id', 'v.assignment')
    .whereRaw('v.case_id = c.id')
    .whereNotIn('a.status', ['ended', 'declined']);

/** A role is asked about once a year by the command of that year: without it, it would be asked again. */
const askedAboutStandingRole = (db: Knex) =>
  db('commands as k')
    .select(db.raw('1'))
    .join('assignments as a', join =>
      join.on(db.raw(`k.id = ${confirmationCommand}`)),
    )
    .whereRaw('k.case_id = c.id')
    .whereNull('k.person')
    .where('a.status', 'accepted');

const ofCase = (db: Knex, table: string) =>
  db(table).select(db.raw('1')).whereRaw(`${table}.case_id = c.id`);

/**
 * Removes cases that ended before a moment, with all that belongs to them, and keeps their ids: an old run that comes
 * back, or a repair, doesn't bring them back. Left alone is what is still on its way or still needed.
 *
 * One transaction; gives how many went.
 */
export async function removeClosedCases(
  db: Knex,
  { before, at, limit }: { before: Instant; at: Instant; limit: number },
): Promise<number> {
  return db.transaction(async trx => {
    const cases: Removed[] = await trx('cases as c')
      .select('c.id', 'c.kind', 'c.ended_at')
      .where('c.ended_at', '<', before)
      .whereNotExists(ofCase(trx, 'commands').where({ state: 'waiting' }))
      .whereNotExists(ofCase(trx, 'notices').where({ state: 'waiting' }))
      .whereNotExists(ofCase(trx, 'successions'))
      .whereNotExists(ofCase(trx, 'confirmations'))
      .whereNotExists(givesStandingRole(trx))
      .whereNotExists(askedAboutStandingRole(trx))
      .orderBy('c.ended_at')
      .limit(limit)
      .forUpdate();
    const ids = cases.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await trx('removed_cases').insert(
      cases.map(removed => ({ ...removed, removed_at: at })),
    );
    for (const table of tables) {
      await trx(table).delete().whereIn('case_id', ids);
    }
    await trx('cases').delete().whereIn('id', ids);
    return ids.length;
  });
}

/** Whether there was such a case and it was kept long enough. */
export async function isRemoved(db: Knex, id: string): Promise<boolean> {
  const row: { id: string } | undefined = await db('removed_cases')
    .select('id')
    .where({ id })
    .first();
  return row !== undefined;
}
