import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { AssignmentRow, withScopes } from '../../../assignments/database/rows';
import { isCurrent } from '../../database/rolesOfUnits';

/** Every customer and orderer of any unit, asked for, taken on or only named. */
export async function rolesInTree(db: Knex): Promise<Assignment[]> {
  const rows: AssignmentRow[] = await db('assignments')
    .select('assignments.*')
    .whereIn('role', ['customer', 'orderer'])
    .whereNotNull('unit')
    .where(isCurrent)
    .orderBy('id');
  return withScopes(db, rows);
}
