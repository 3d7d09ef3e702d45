import { Knex } from 'knex';
import { isPostgres } from './clock';

/** What one statement asks among others: a query, and the columns that are wanted of it. */
export type Wanted<Row> = {
  of: Knex.QueryBuilder;
  columns: readonly (keyof Row & string)[];
};

type AllWanted<Answers> = { [Name in keyof Answers]: Wanted<Answers[Name]> };

/** SQLite knows no rows inside of a row, but their names and values. */
const rowsOf = (db: Knex, { of, columns }: Wanted<unknown>): Knex.Raw =>
  isPostgres(db)
    ? db.raw(`(SELECT coalesce(json_agg(t), '[]') FROM ? AS t)`, [
        of.select(columns),
      ])
    : db.raw(
        `(SELECT json_group_array(json_object(${columns
          .map(column => `'${column}', t."${column}"`)
          .join(', ')})) FROM ? AS t)`,
        [of.select(columns)],
      );

/**
 * Asks several things in one statement: on the way to a server and back each costs more than what it asks. The answer
 * to each is its rows, in the order of its query; a boolean is a number where the database has none.
 */
export async function askTogether<Answers extends Record<string, object>>(
  db: Knex,
  wanted: AllWanted<Answers>,
): Promise<{ [Name in keyof Answers]: Answers[Name][] }> {
  const row = await db.first(
    Object.fromEntries(
      Object.entries(wanted).map(([name, each]) => [name, rowsOf(db, each)]),
    ),
  );
  if (!isPostgres(db)) {
    for (const name of Object.keys(wanted)) row[name] = JSON.parse(row[name]);
  }
  return row;
}

/**
 * Writes several things in one statement, where the database can: none of them may need to see what another one wrote.
 * Answers with the rows that the last one returns.
 */
export async function writeTogether<Row>(
  trx: Knex.Transaction,
  writes: Knex.QueryBuilder[],
): Promise<Row[]> {
  const last = writes.at(-1);
  if (!last) return [];
  const before = writes.slice(0, -1);
  if (before.length === 0 || !isPostgres(trx)) {
    for (const write of before) await write;
    return last;
  }
  const named = before.map((_, index) => `w${index} AS (?)`).join(', ');
  const { rows }: { rows: Row[] } = await trx.raw(`WITH ${named} ?`, writes);
  return rows;
}
