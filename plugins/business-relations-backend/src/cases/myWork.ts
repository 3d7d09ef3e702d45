import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  routes,
  WorkItem,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { unfinishedOf } from '../commands/database/findCommand';
import { DatabaseClock, later } from '../database/clock';
import { TaskRow } from '../projection/database/tasks';
import { referencesIn } from '../words/references';
import { lineColumns, lineOf, LineRow } from './caseLine';

type Deps = {
  db: Knex;
  clock: DatabaseClock;
  namesOf(refs: Iterable<EntityRef>): Promise<Record<EntityRef, string>>;
};

/** More than anybody does in a day; whoever has more finds them in the list of cases. */
const MOST = 200;
/** How long a refusal that came afterwards is shown. */
const TWO_WEEKS = 14 * 24 * 60 * 60 * 1000;

type Row = LineRow & Pick<TaskRow, 'task' | 'due_at' | 'since'>;

const itemOf = (row: Row): WorkItem => ({
  case: lineOf(row),
  task: JSON.parse(row.task),
  ...(row.due_at && { dueAt: row.due_at }),
  since: row.since,
});

const tasks = (db: Knex) =>
  db('tasks')
    .join('cases', 'cases.id', 'tasks.case_id')
    .select(...lineColumns, 'tasks.task', 'tasks.due_at', 'tasks.since')
    // What has a moment first, by its moment.
    .orderByRaw('tasks.due_at IS NULL, tasks.due_at, tasks.since')
    .limit(MOST);

const ofPerson = (db: Knex, person: EntityRef) =>
  db('task_people')
    .select(db.raw('1'))
    .whereRaw('task_people.case_id = tasks.case_id')
    .whereRaw('task_people.key = tasks.key')
    .where('task_people.person', person);

/** What is asked of them. */
const asked = (db: Knex, person: EntityRef): Promise<Row[]> =>
  tasks(db).whereExists(ofPerson(db, person));

/** What others are asked in cases that this person opened, that were opened in their name, or that they handed on. */
const waiting = (db: Knex, person: EntityRef): Promise<Row[]> =>
  tasks(db)
    .whereNotExists(ofPerson(db, person))
    .where(query =>
      query.where('tasks.handed_on_by', person).orWhereIn(
        'tasks.case_id',
        db('cases')
          .select('id')
          .where({ opened_by: person })
          .whereNull('ended_at')
          .union([
            db('cases')
              .select('id')
              .where({ on_behalf_of: person })
              .whereNull('ended_at'),
          ]),
      ),
    );

/** Open cases that this person follows, or has a part in. */
const followed = (db: Knex, person: EntityRef): Promise<LineRow[]> =>
  db('cases')
    .select(...lineColumns)
    .whereIn('cases.id', db('case_people').select('case_id').where({ person }))
    .whereNull('cases.ended_at')
    .orderBy('cases.updated_at', 'desc')
    .limit(MOST);

/** All that a person has to do with cases: of their own, so that no permission has to be asked for it. */
export async function myWork(
  { db, clock, namesOf }: Deps,
  person: EntityRef,
): Promise<AnswerOf<typeof routes.myWork>> {
  const now = await clock(db);
  const work = {
    asked: (await asked(db, person)).map(itemOf),
    waiting: (await waiting(db, person)).map(itemOf),
    followed: (await followed(db, person)).map(lineOf),
    commands: await unfinishedOf(db, person, later(now, -TWO_WEEKS)),
  };
  return { ...work, names: await namesOf(referencesIn(work)) };
}
