import {
  Assignment,
  Day,
  EntityRef,
  relatedRoles,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { AssignmentRow, withScopes } from '../../assignments/database/rows';
import { inBatches } from '../../batches';
import { linksAbove } from '../../catalog/database/linksAbove';
import { refsBelow } from '../../catalog/database/refsBelow';

const mayStand = (query: Knex.QueryBuilder) =>
  query
    .whereIn('role', [...relatedRoles])
    .whereIn('status', ['accepted', 'identified']);

/** Assignments of these people and units that can emit a relation. */
export async function assignmentsAround(
  db: Knex,
  peopleAndUnits: Iterable<EntityRef>,
): Promise<Assignment[]> {
  const rows = await inBatches<EntityRef, AssignmentRow>(
    peopleAndUnits,
    portion =>
      db('assignments')
        .select('assignments.*')
        .where(mayStand)
        .where(either =>
          either.whereIn('holder', portion).orWhereIn('unit', portion),
        ),
  );
  return withScopes(db, rows);
}

/** What the customers in these units and those above them name; of every customer where no unit is given. */
export async function customersScopes(
  db: Knex,
  units?: Iterable<EntityRef>,
): Promise<Set<EntityRef>> {
  const scopes = () =>
    db('assignment_entities as s')
      .join('assignments as a', 'a.id', 's.assignment')
      .where('a.role', 'customer')
      .whereIn('a.status', ['accepted', 'identified'])
      .distinct('s.entity');
  if (!units) {
    const rows: { entity: EntityRef }[] = await scopes();
    return new Set(rows.map(({ entity }) => entity));
  }
  const from = new Set(units);
  const above = await linksAbove(db, 'parent', from);
  const rows = await inBatches<EntityRef, { entity: EntityRef }>(
    [...from, ...[...above.values()].flat()],
    portion => scopes().whereIn('a.unit', portion),
  );
  return new Set(rows.map(({ entity }) => entity));
}

/** Whether anybody in these units or below has a role for all of the unit: then it matters where the units stand. */
export async function hasRolesForAllOf(
  db: Knex,
  units: Iterable<EntityRef>,
): Promise<boolean> {
  const rows = await inBatches<EntityRef, { id: string }>(
    await refsBelow(db, 'parent', units),
    portion =>
      db('assignments')
        .select('id')
        .where(mayStand)
        .where('everything', true)
        .whereIn('unit', portion)
        .limit(1),
  );
  return rows.length > 0;
}

/** Those that begin after one day and up to another, or whose last day has gone by between them. */
export async function assignmentsTurning(
  db: Knex,
  after: Day,
  upTo: Day,
): Promise<Assignment[]> {
  const rows: AssignmentRow[] = await db('assignments')
    .select('assignments.*')
    .where({ status: 'accepted' })
    .whereIn('role', [...relatedRoles])
    .where(turns =>
      turns
        .where(begins =>
          begins
            .where('valid_from', '>', after)
            .where('valid_from', '<=', upTo),
        )
        .orWhere(ends =>
          ends.where('valid_to', '>=', after).where('valid_to', '<', upTo),
        ),
    );
  return withScopes(db, rows);
}
