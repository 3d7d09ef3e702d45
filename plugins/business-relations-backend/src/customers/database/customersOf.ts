import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { groupedBy } from '../../grouped';

/** The units that are customers of each of these now; nothing of what has none. */
export async function customersOf(
  db: Knex,
  entities: Iterable<EntityRef>,
): Promise<Map<EntityRef, EntityRef[]>> {
  const rows = await inBatches<
    EntityRef,
    { entity: EntityRef; target: EntityRef }
  >(entities, portion =>
    db('effective_targets')
      .select('entity', 'target')
      .where({ type: 'hasCustomer' })
      .where('target', 'like', 'group:%')
      .whereIn('entity', portion)
      .orderBy(['entity', 'target']),
  );
  return new Map(
    [...groupedBy(rows, ({ entity }) => entity)].map(([entity, found]) => [
      entity,
      found.map(({ target }) => target),
    ]),
  );
}
