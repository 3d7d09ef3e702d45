import {
  Assignment,
  EntityRef,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { AssignmentRow, withScopes } from '../../assignments/database/rows';
import { turns } from '../../database/turns';

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

/**
 * Those that name one of these entities, belong to one of these units, to somebody named, or to an office of IT.
 *
 * Their ids are found first, each way by its own index: with all ways in one `OR`, one of them a subquery, Postgres
 * reads every assignment there is.
 */
async function bearing(
  db: Knex,
  { entities, units, people, ids }: Bearing,
  lock: boolean,
): Promise<AssignmentRow[]> {
  const named = [...ids];
  const found = db
    .select('assignment as id')
    .from('assignment_entities')
    .whereIn('entity', entities)
    .union([
      db
        .select('id')
        .from('assignments')
        .whereIn('unit', [...units]),
      db.select('id').from('assignments').whereIn('holder', people),
      db.select('id').from('assignments').whereIn('role', offices),
      db.select('id').from('assignments').whereIn('id', named),
    ]);
  return lockable(
    db('assignments as a')
      .whereIn('a.id', found)
      // By name also what is over: a role that was ended meanwhile has to be told so.
      .where(any => any.where(notOver).orWhereIn('a.id', named)),
    lock,
  );
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
  const inTurn = turns(db);
  const [own, more] = await Promise.all([
    inTurn(() => withScopes(db, rows)),
    inTurn(async () => withScopes(db, await standingInFor(db, rows, lock))),
  ]);
  return [...own, ...more];
}
