import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

/** Where those that are asked time and again have a row each, and when one last answered. */
export type Answers = {
  table: 'role_sources' | 'delivery_systems';
  answeredAt: 'believed_at' | 'read_at';
};

/** Where there is a row already: silent since it last answered, else since it was first asked. */
export const silentSince = (
  db: Knex,
  { table, answeredAt }: Answers,
  at: Instant,
): Knex.Raw =>
  db.raw('coalesce(??, ??, ?)', [
    `${table}.silent_since`,
    `${table}.${answeredAt}`,
    at,
  ]);

/** Of these, how many are silent, and since when the first of them is. */
export async function silentAmong(
  db: Knex,
  { table }: Answers,
  names: readonly string[],
): Promise<{ silent: number; since?: Instant }> {
  if (names.length === 0) return { silent: 0 };
  const rows: { since: Instant }[] = await db(table)
    .select('silent_since as since')
    .whereIn('name', names)
    .whereNotNull('silent_since')
    .orderBy('silent_since');
  const [first] = rows;
  return { silent: rows.length, ...(first && { since: first.since }) };
}
