import { Knex } from 'knex';

/** Every column of every table that names them. */
export async function whereNamed(db: Knex, text: string): Promise<string[]> {
  const tables: { name: string }[] = String(db.client.config.client).startsWith(
    'pg',
  )
    ? await db('information_schema.tables')
        .select('table_name as name')
        .where({ table_schema: 'public' })
    : await db('sqlite_master').select('name').where({ type: 'table' });
  const found: string[] = [];
  for (const { name } of tables) {
    const rows: Record<string, unknown>[] = await db(name);
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (String(value).toLowerCase().includes(text)) {
          found.push(`${name}.${column}`);
        }
      }
    }
  }
  return [...new Set(found)].sort();
}
