import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { hasWords } from '../../../catalog/database/findEntities';

/** The units that the catalog has now by the beginning of words in their names. */
export async function unitsByName(
  db: Knex,
  search: string,
): Promise<EntityRef[]> {
  const rows: { ref: EntityRef }[] = await db('entities')
    .select('ref')
    .where({ kind: 'group' })
    .whereNull('gone_since')
    .where(hasWords(search));
  return rows.map(({ ref }) => ref);
}
