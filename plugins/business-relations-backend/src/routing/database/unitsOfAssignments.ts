import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';

/** The units that these roles are for. */
export async function unitsOfAssignments(
  db: Knex,
  ids: string[],
): Promise<EntityRef[]> {
  const rows = await inBatches<string, { unit: EntityRef }>(ids, portion =>
    db('assignments')
      .distinct('unit')
      .whereIn('id', portion)
      .whereNotNull('unit')
      .orderBy('unit'),
  );
  return rows.map(({ unit }) => unit);
}
