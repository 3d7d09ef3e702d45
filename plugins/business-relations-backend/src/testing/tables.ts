import { Knex } from 'knex';
import { isPostgres } from '../database/clock';

/** Every table of ours that is there, whichever migration brought it; knex's own notes are not. */
export async function tablesIn(db: Knex): Promise<string[]> {
  const rows: { name: string }[] = isPostgres(db)
    ? await db('information_schema.tables')
        .select('table_name as name')
        .whereRaw('table_schema = current_schema()')
    : await db('sqlite_master')
        .select('name')
        .where({ type: 'table' })
        .whereNot('name', 'like', 'sqlite_%');
  return rows
    .map(({ name }) => name)
    .filter(name => !name.startsWith('knex_'))
    .sort();
}

/** A value that a column takes, whatever it means. */
function anything({ type }: Knex.ColumnInfo): string | number | boolean {
  if (/int|numeric|real|float|double/i.test(type)) return 1;
  if (/bool/i.test(type)) return false;
  return '{}';
}

/** A row in each table that has none: of what has to be there, and means nothing. */
export async function fillEmptyTables(db: Knex): Promise<void> {
  for (const table of await tablesIn(db)) {
    if (await db(table).first()) continue;
    const columns: Record<string, Knex.ColumnInfo> =
      await db(table).columnInfo();
    await db(table).insert(
      Object.fromEntries(
        Object.entries(columns)
          .filter(
            ([, { nullable, defaultValue }]) =>
              !nullable && defaultValue === null,
          )
          .map(([name, column]) => [name, anything(column)]),
      ),
    );
  }
}
