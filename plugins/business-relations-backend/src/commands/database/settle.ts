import {
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { CommandRow } from '../commandRow';

/** What got its outcome now, and didn't have one before. */
export type SettledRow = Pick<
  CommandRow,
  'id' | 'kind' | 'type' | 'recorded_at'
>;

/**
 * Marks commands as carried out. Only ever in the transaction that writes their events, so that an outcome never stands
 * without what it came to (architecture, section 6).
 */
export const settleWrite = (
  trx: Knex.Transaction,
  ids: string[],
  at: Instant,
): Knex.QueryBuilder =>
  trx('commands')
    .update({ state: 'carried-out', settled_at: at, leased_until: null })
    .whereIn('id', ids)
    .where({ state: 'waiting' })
    .returning(['id', 'kind', 'type', 'recorded_at']);

/** A refusal is an outcome too. False where the command has another one already. */
export async function settleRefused(
  db: Knex,
  id: string,
  refused: Message,
  at: Instant,
): Promise<boolean> {
  const updated = await db('commands')
    .update({
      state: 'refused',
      refused: JSON.stringify(refused),
      settled_at: at,
      leased_until: null,
    })
    .where({ id, state: 'waiting' });
  return updated > 0;
}
