import { Knex } from 'knex';

/** How many commands of whoever have no outcome yet. */
export async function commandsWaiting(db: Knex): Promise<number> {
  const row = await db('commands')
    .where({ state: 'waiting' })
    .count({ waiting: '*' })
    .first();
  return Number(row?.waiting ?? 0);
}
