import {
  EntityRef,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { AssignmentRow } from '../../assignments/database/rows';

/** Offices of IT: whoever holds them matters to every question. */
const offices: Role[] = [
  'deliveryManager',
  'signatory',
  'steeringMember',
  'steeringChair',
  'steeringSecretary',
];

/** What assignments are looked up by. */
export type Bearing = {
  entities: EntityRef[];
  units: Iterable<EntityRef>;
  people: EntityRef[];
  ids: Iterable<string>;
};

/**
 * Neither ended nor declined, nor declared once in a YAML that doesn't say so any more. By name also what is over: a
 * role that was ended meanwhile has to be told so.
 */
const notOver = (named: string[]) => (query: Knex.QueryBuilder) => {
  query.where(still =>
    still
      .whereNotIn('a.status', ['ended', 'declined'])
      .where(declared =>
        declared
          .whereNot('a.status', 'identified')
          .orWhereNull('a.undeclared_since'),
      ),
  );
  if (named.length > 0) query.orWhereIn('a.id', named);
};

/**
 * A locked row keeps its state until the transaction ends; others may read and lock it too, so that two commands don't
 * wait for each other. Rows come in the order of their ids: nobody waits crosswise.
 */
const lockable = (query: Knex.QueryBuilder, lock: boolean) => {
  const inOrder = query.select('a.*').orderBy('a.id');
  return lock ? inOrder.forShare('a') : inOrder;
};

/**
 * All assignments that a question about these can rest on, by their ids, still without their scopes: whoever waited for a
 * lock has to read what was written before it was given.
 *
 * Those that name one of these entities, belong to one of these units, to somebody named, or to an office of IT; with
 * whoever stands in for these, and those whom these stand in for.
 *
 * Their ids are found first, each way by its own index: with all ways in one `OR`, one of them a subquery, Postgres
 * reads every assignment there is.
 */
export async function relevantAssignments(
  db: Knex,
  { entities, units, people, ids }: Bearing,
  lock: boolean,
): Promise<AssignmentRow[]> {
  const named = [...ids];
  const idsWhere = (column: string, values: readonly string[]) =>
    db.select('id').from('assignments').whereIn(column, values);
  const met = () => db.select('id').from('met');
  const bearing = () => db.select('id').from('bearing');
  const rows = db
    .with('met', all =>
      all
        .select('assignment as id')
        .from('assignment_entities')
        .whereIn('entity', entities)
        .union([
          idsWhere('unit', [...units]),
          idsWhere('holder', people),
          idsWhere('role', offices),
          // Most questions name none: what isn't there Postgres needs not plan.
          ...(named.length > 0 ? [idsWhere('id', named)] : []),
        ]),
    )
    .with('bearing', ['id'], all =>
      all
        .select('id')
        .from('met')
        .union([
          db
            .select('deputy_for')
            .from('assignments')
            .whereIn('id', met())
            .whereNotNull('deputy_for'),
        ]),
    )
    .from('assignments as a')
    .whereIn(
      'a.id',
      bearing().union([
        db.select('id').from('assignments').whereIn('deputy_for', bearing()),
      ]),
    )
    .where(notOver(named));
  return lockable(rows, lock);
}
