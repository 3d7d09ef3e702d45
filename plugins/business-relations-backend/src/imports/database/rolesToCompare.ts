import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { AssignmentRow, withScopes } from '../../assignments/database/rows';
import { isAmong, Visible } from '../../assignments/visible';

/** Customers and orderers that are not over, deputies left out: what a table can speak of. */
export async function rolesToCompare(
  db: Knex,
  visible: Visible = 'all',
): Promise<Assignment[]> {
  const rows: AssignmentRow[] = await db('assignments')
    .select('assignments.*')
    .whereIn('role', ['customer', 'orderer'])
    .whereNull('deputy_for')
    .whereNot('status', 'ended')
    .whereNull('undeclared_since')
    .where(isAmong(visible))
    .orderBy('id');
  return withScopes(db, rows);
}
