import {
  Assignment,
  EntityRef,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { AssignmentRow, withScopes } from '../../assignments/database/rows';
import { isAmong, Visible } from '../../assignments/visible';
import { inBatches } from '../../batches';

/** What is asked for, taken on or named; not what is over, or only was declared once and not even that any more. */
export const isCurrent = (query: Knex.QueryBuilder): void => {
  query
    .whereNotIn('status', ['ended', 'declined'])
    .where(known =>
      known.whereNot('status', 'identified').orWhereNull('undeclared_since'),
    );
};

/** All that somebody in these units holds or is asked to hold of these roles. */
export async function rolesOfUnits(
  db: Knex,
  roles: Role[],
  units: Iterable<EntityRef>,
  visible: Visible,
): Promise<Assignment[]> {
  const rows = await inBatches<EntityRef, AssignmentRow>(units, portion =>
    db('assignments')
      .select('assignments.*')
      .whereIn('unit', portion)
      .whereIn('role', roles)
      .where(isCurrent)
      .where(isAmong(visible))
      .orderBy('id'),
  );
  return withScopes(db, rows);
}

/** Every unit that is a customer or is asked to be. */
export async function allCustomerUnits(db: Knex): Promise<Set<EntityRef>> {
  const rows: { unit: EntityRef }[] = await db('assignments')
    .distinct('unit')
    .where({ role: 'customer' })
    .whereNotNull('unit')
    .whereNotIn('status', ['ended', 'declined']);
  return new Set(rows.map(({ unit }) => unit));
}

/** How many services each of these units is customer of today. */
export async function servicesPaidBy(
  db: Knex,
  units: Iterable<EntityRef>,
): Promise<Map<EntityRef, number>> {
  const rows = await inBatches<
    EntityRef,
    { target: EntityRef; services: number | string }
  >(units, portion =>
    db('effective_targets')
      .join('entities', 'entities.ref', 'effective_targets.entity')
      .where({ 'effective_targets.type': 'hasCustomer' })
      .where({ 'entities.kind': 'component' })
      .whereIn('effective_targets.target', portion)
      .groupBy('effective_targets.target')
      .select('effective_targets.target')
      .count('* as services'),
  );
  return new Map(
    rows.map(({ target, services }) => [target, Number(services)]),
  );
}
