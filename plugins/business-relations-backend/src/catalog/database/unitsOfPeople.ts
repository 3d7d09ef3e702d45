import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { groupedBy } from '../../grouped';

type Row = { source: EntityRef; target: EntityRef };

/** The units to which each of these people belongs directly. */
export async function unitsOfPeople(
  db: Knex,
  people: Iterable<EntityRef>,
): Promise<Map<EntityRef, EntityRef[]>> {
  const rows = await inBatches<EntityRef, Row>(people, portion =>
    db('entity_links as links')
      .distinct('links.source', 'links.target')
      .join('entities as units', 'units.ref', 'links.target')
      .where('links.link', 'member')
      .whereIn('links.source', portion)
      .whereNull('units.gone_since')
      .orderBy(['links.source', 'links.target']),
  );
  return new Map(
    [...groupedBy(rows, ({ source }) => source)].map(([person, theirs]) => [
      person,
      theirs.map(({ target }) => target),
    ]),
  );
}
