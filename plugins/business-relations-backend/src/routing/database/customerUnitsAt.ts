import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { assignmentsNaming } from '../../assignments/database/assignmentsNaming';

/** The units of whoever is customer, or is asked to be, at these levels; nearest first. */
export async function customerUnitsAt(
  db: Knex,
  levels: EntityRef[],
): Promise<EntityRef[]> {
  if (levels.length === 0) return [];
  const rows: { unit: EntityRef; entity: EntityRef }[] =
    await assignmentsNaming(db, levels)
      .where('a.role', 'customer')
      .whereNotNull('a.unit')
      .whereNull('a.deputy_for')
      .whereNotIn('a.status', ['ended', 'declined'])
      .distinct('a.unit', 's.entity')
      .orderBy('a.unit');
  const nearest = [...rows].sort(
    (a, b) => levels.indexOf(a.entity) - levels.indexOf(b.entity),
  );
  return [...new Set(nearest.map(({ unit }) => unit))];
}
