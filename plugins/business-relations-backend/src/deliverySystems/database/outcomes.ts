import {
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { StatusRow } from './statuses';

type Settled = Pick<StatusRow, 'id'> & { refused: string | null };

const AT_ONCE = 500;

/**
 * Writes down what became of what the cases were told. What a case refused only as it stood then, by what was ahead of
 * it in the log, waits to be told again.
 *
 * @param passing - codes of such refusals
 */
export async function keepOutcomes(
  db: Knex,
  system: string,
  { now, passing }: { now: Instant; passing: readonly string[] },
): Promise<void> {
  const settled: Settled[] = await db('delivery_statuses as s')
    .join('commands as k', 'k.id', 's.command')
    .select('s.id', 'k.refused')
    .where({ 's.system': system, 's.state': 'said' })
    .whereNot('k.state', 'waiting')
    .limit(AT_ONCE);
  const become = (ids: string[], changes: Partial<StatusRow>) =>
    db('delivery_statuses')
      .where({ system, state: 'said' })
      .whereIn('id', ids)
      .update(changes);
  const taken = settled.filter(({ refused }) => refused === null);
  await become(
    taken.map(({ id }) => id),
    { state: 'taken' },
  );
  for (const { id, refused } of settled) {
    if (refused === null) continue;
    const { code }: Message = JSON.parse(refused);
    await become([id], {
      because: refused,
      ...(passing.includes(code)
        ? { state: 'waiting', next_at: now }
        : { state: 'rests' }),
    });
  }
}
