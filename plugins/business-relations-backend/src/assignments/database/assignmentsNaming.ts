import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

/**
 * Assignments (`a`) whose scope (`s`) names one of these, a row for each that it names.
 *
 * A cross join, since SQLite keeps its order: without statistics it would rather begin with all assignments of a role
 * (ten seconds instead of ten milliseconds at 100,000). To Postgres it is a join like any other.
 */
export const assignmentsNaming = (
  db: Knex,
  entities: EntityRef[],
): Knex.QueryBuilder =>
  db('assignment_entities as s')
    .crossJoin(db.raw('assignments as a'))
    .whereRaw('a.id = s.assignment')
    .whereIn('s.entity', entities);
