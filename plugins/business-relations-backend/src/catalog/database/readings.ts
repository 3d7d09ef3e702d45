import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

const CATALOG = { what: 'catalog' };

export async function catalogWasRead(db: Knex, at: Instant): Promise<void> {
  await db('readings')
    .insert({ ...CATALOG, at })
    .onConflict('what')
    .merge();
}

/** When the whole catalog was read last; undefined until it was read at all. */
export async function catalogReadAt(db: Knex): Promise<Instant | undefined> {
  const row: { at: Instant } | undefined = await db('readings')
    .select('at')
    .where(CATALOG)
    .first();
  return row?.at;
}
