import {
  Assignment,
  EntityRef,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { AssignmentRow, withScopes } from '../../assignments/database/rows';

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

/** Neither ended nor declined, nor declared once in a YAML that doesn't say so any more. */
const notOver = (query: Knex.QueryBuilder) =>
  query
    .whereNotIn('a.status', ['ended', 'declined'])
    .where(still =>
      still
        .whereNot('a.status', 'identified')
        .orWhereNull('a.undeclared_since'),
    );

/**
 * A locked row keeps its state until the transaction ends; others may read and lock it too, so that two commands don't
 * wait for each other. Rows come in the order of their ids: nobody waits crosswise.
 */
const lockable = (query: Knex.QueryBuilder, lock: boolean) => {
  const inOrder = query.select('a.*').orderBy('a.id');
  return lock ? inOrder.forShare('a') : inOrder;
};

/** Those that name one of these entities, belong to one of these units, to somebody named, or to an office of IT. */
async function bearing(
  db: Knex,
  { entities, units, people, ids }: Bearing,
  lock: boolean,
): Promise<AssignmentRow[]> {
  const rows = await lockable(
    db('assignments as a').where(any => {
      any
        .where(present =>
          present.where(notOver).where(bears =>
            bears
              .whereIn(
                'a.id',
                db
                  .select('assignment')
                  .from('assignment_entities')
                  .whereIn('entity', entities),
              )
              .orWhereIn('a.unit', [...units])
              .orWhereIn('a.holder', people)
              .orWhereIn('a.role', offices),
          ),
        )
        // By name also what is over: a role that was ended meanwhile has to be told so.
        .orWhereIn('a.id', [...ids]);
    }),
    lock,
  );
  return rows;
}

/** Whoever stands in for these, and those whom these stand in for. */
async function standingInFor(
  db: Knex,
  rows: AssignmentRow[],
  lock: boolean,
): Promise<AssignmentRow[]> {
  const known = new Set(rows.map(({ id }) => id));
  const principals = rows.flatMap(({ deputy_for }) => deputy_for ?? []);
  const found = await inBatches<string, AssignmentRow>(
    [...known, ...principals],
    portion =>
      lockable(
        db('assignments as a')
          .where(notOver)
          .where(either =>
            either.whereIn('a.deputy_for', portion).orWhereIn('a.id', portion),
          ),
        lock,
      ),
  );
  return found.filter(({ id }) => !known.has(id) && known.add(id));
}

/** All assignments that a question about these can rest on, by their ids. */
export async function relevantAssignments(
  db: Knex,
  by: Bearing,
  lock: boolean,
): Promise<Assignment[]> {
  const rows = await bearing(db, by, lock);
  const more = await standingInFor(db, rows, lock);
  return withScopes(db, [...rows, ...more]);
}
