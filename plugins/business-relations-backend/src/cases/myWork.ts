import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { unfinishedOf } from '../commands/database/findCommand';
import { DatabaseClock, later } from '../database/clock';
import { referencesIn } from '../words/references';
import { lineColumns, lineOf, LineRow } from './caseLine';
import {
  askedOfPerson,
  MOST_WORK,
  openTasks,
  workItemOf,
  WorkRow,
} from './workItems';

type Deps = {
  db: Knex;
  clock: DatabaseClock;
  namesOf(refs: Iterable<EntityRef>): Promise<Record<EntityRef, string>>;
};

/** How long a refusal that came afterwards is shown. */
const TWO_WEEKS = 14 * 24 * 60 * 60 * 1000;

/** What is asked of them. */
const asked = (db: Knex, person: EntityRef): Promise<WorkRow[]> =>
  openTasks(db).whereExists(askedOfPerson(db, person));

/** What others are asked in cases that this person opened, that were opened in their name, or that they handed on. */
const waiting = (db: Knex, person: EntityRef): Promise<WorkRow[]> =>
  openTasks(db)
    .whereNotExists(askedOfPerson(db, person))
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
    .limit(MOST_WORK);

/** All that a person has to do with cases: of their own, so that no permission has to be asked for it. */
export async function myWork(
  { db, clock, namesOf }: Deps,
  person: EntityRef,
): Promise<AnswerOf<typeof routes.myWork>> {
  const now = await clock(db);
  const work = {
    asked: (await asked(db, person)).map(workItemOf),
    waiting: (await waiting(db, person)).map(workItemOf),
    followed: (await followed(db, person)).map(lineOf),
    commands: await unfinishedOf(db, person, later(now, -TWO_WEEKS)),
  };
  return { ...work, names: await namesOf(referencesIn(work)) };
}
