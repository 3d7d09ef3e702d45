import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

/** The units that somebody belongs to directly. */
export async function unitsOf(
  db: Knex,
  person: EntityRef,
): Promise<EntityRef[]> {
  const rows: { target: EntityRef }[] = await db('entity_links')
    .distinct('entity_links.target')
    .join('entities', 'entities.ref', 'entity_links.target')
    .where({ link: 'member', source: person })
    .whereNull('entities.gone_since')
    .orderBy('entity_links.target');
  return rows.map(({ target }) => target);
}
