import { HeldRole } from '@business-relations/rules';
import { Knex } from 'knex';
import { AssignmentRow, withScopes } from '../../assignments/database/rows';

/** Roles that are not over, with whoever has them or is to have them. */
export async function rolesOfBusiness(db: Knex): Promise<HeldRole[]> {
  const rows: AssignmentRow[] = await db('assignments')
    .select('assignments.*')
    .whereIn('status', ['identified', 'proposed', 'accepted'])
    .whereNotNull('holder')
    .whereNull('undeclared_since')
    .orderBy('id');
  return (await withScopes(db, rows)).flatMap(role => {
    const { holder } = role;
    return holder === undefined ? [] : [{ ...role, holder }];
  });
}
