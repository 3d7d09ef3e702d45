import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { AssignmentRow, withScopes } from './rows';

/**
 * These, as they are now; those that are not there are left out. `toChange` keeps others from changing them until the
 * transaction ends; they are taken in the order of their ids, so that two transactions never wait crosswise.
 */
export async function assignmentsById(
  db: Knex,
  ids: Iterable<string>,
  { toChange = false } = {},
): Promise<Map<string, Assignment>> {
  const rows = await inBatches<string, AssignmentRow>(ids, portion => {
    const query = db('assignments')
      .select('assignments.*')
      .whereIn('id', portion)
      .orderBy('id');
    return toChange ? query.forUpdate() : query;
  });
  const assignments = await withScopes(db, rows);
  return new Map(assignments.map(each => [each.id, each]));
}
