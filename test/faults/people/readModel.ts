import { Knex } from 'knex';

const tables = ['tasks', 'task_people', 'case_people'] as const;

/** What pages read of a case is gone; its record is there. */
export async function deleteReadModel(db: Knex, id: string): Promise<void> {
  for (const table of tables) await db(table).where({ case_id: id }).delete();
  await db('cases').where({ id }).delete();
}

/** The row of a case as it is now, to be put back later. */
export const rowOf = (db: Knex, id: string): Promise<Record<string, unknown>> =>
  db('cases').where({ id }).first();

export async function setBack(
  db: Knex,
  row: Record<string, unknown>,
): Promise<void> {
  await db('cases').where({ id: row.id }).update(row);
}

/** The last events of a case are gone from the record. Gives the number of the last one. */
export async function loseLastEvents(
  db: Knex,
  id: string,
  count: number,
): Promise<number> {
  const row = await db('events')
    .max({ last: 'seq' })
    .where({ case_id: id })
    .first();
  await db('events')
    .where({ case_id: id })
    .where('seq', '>', Number(row?.last ?? 0) - count)
    .delete();
  return Number(row?.last ?? 0);
}
