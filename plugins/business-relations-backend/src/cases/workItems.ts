import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { WorkItem } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { TaskRow } from '../projection/database/tasks';
import { lineColumns, lineOf, LineRow } from './caseLine';

/** More than anybody does in a day; whoever has more finds them in the list of cases. */
export const MOST_WORK = 200;

export type WorkRow = LineRow & Pick<TaskRow, 'task' | 'due_at' | 'since'>;

/** A task on somebody's list, with its case. */
export const workItemOf = (row: WorkRow): WorkItem => ({
  case: lineOf(row),
  task: JSON.parse(row.task),
  ...(row.due_at && { dueAt: row.due_at }),
  since: row.since,
});

/** Open tasks with their cases: what has a moment first, by its moment. */
export const openTasks = (db: Knex) =>
  db('tasks')
    .join('cases', 'cases.id', 'tasks.case_id')
    .select(...lineColumns, 'tasks.task', 'tasks.due_at', 'tasks.since')
    .orderByRaw('tasks.due_at IS NULL, tasks.due_at, tasks.since')
    .limit(MOST_WORK);

/** Of {@link openTasks}: asked of this person. */
export const askedOfPerson = (db: Knex, person: EntityRef) =>
  db('task_people')
    .select(db.raw('1'))
    .whereRaw('task_people.case_id = tasks.case_id')
    .whereRaw('task_people.key = tasks.key')
    .where('task_people.person', person);
