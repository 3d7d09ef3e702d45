import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

type Row = { source: EntityRef; target: EntityRef };

/**
 * What every unit of the catalog is part of, as far as that is there. A table names most of the units, so all are read
 * in one statement: to walk up from 50,000 of them takes Postgres twenty seconds.
 */
export async function parentsOfUnits(
  db: Knex,
): Promise<Map<EntityRef, EntityRef[]>> {
  const rows: Row[] = await db('entity_links as links')
    .distinct('links.source', 'links.target')
    .join('entities as above', 'above.ref', 'links.target')
    .where('links.link', 'parent')
    .whereNull('above.gone_since')
    .orderBy(['links.source', 'links.target']);
  const parents = new Map<EntityRef, EntityRef[]>();
  for (const { source, target } of rows) {
    const known = parents.get(source);
    if (known) known.push(target);
    else parents.set(source, [target]);
  }
  return parents;
}
