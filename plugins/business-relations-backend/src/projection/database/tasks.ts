import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { askTogether, Wanted, writeTogether } from '../../database/together';

export type TaskRow = {
  case_id: string;
  key: string;
  task: string;
  due_at: Instant | null;
  since: Instant;
  handed_on_by: EntityRef | null;
  decides: boolean;
};

/** What was asked of whom before something happened. */
export type Asked = { key: string; since: Instant; people: EntityRef[] };

export type PersonRow = { case_id: string; key: string; person: EntityRef };

const columns = [
  'case_id',
  'key',
  'task',
  'due_at',
  'since',
  'handed_on_by',
  'decides',
] as const;

export const tasksThere = (db: Knex, caseId: string): Wanted<TaskRow> => ({
  of: db('tasks').where({ case_id: caseId }),
  columns,
});

export const askedPeopleThere = (
  db: Knex,
  caseId: string,
): Wanted<PersonRow> => ({
  of: db('task_people').where({ case_id: caseId }),
  columns: ['case_id', 'key', 'person'],
});

/** What stands there of what is asked in a case. */
export type TasksThere = { tasks: TaskRow[]; people: PersonRow[] };

export const askedOf = ({ tasks, people }: TasksThere): Asked[] =>
  tasks.map(({ key, since }) => ({
    key,
    since,
    people: people.filter(row => row.key === key).map(({ person }) => person),
  }));

async function thereOf(trx: Knex, caseId: string): Promise<TasksThere> {
  return askTogether<{ tasks: TaskRow; people: PersonRow }>(trx, {
    tasks: tasksThere(trx, caseId),
    people: askedPeopleThere(trx, caseId),
  });
}

export const askedIn = async (trx: Knex, caseId: string): Promise<Asked[]> =>
  askedOf(await thereOf(trx, caseId));

/** What is asked now, and of whom; since when it is, nothing but the history of the case tells. */
export function tasksNow(
  rules: CaseRules,
  current: Case,
): { task: Omit<TaskRow, 'since'>; people: EntityRef[] }[] {
  return rules.tasks(current).map(task => ({
    task: {
      case_id: current.id,
      key: task.key,
      task: JSON.stringify(task),
      due_at: (task.deadline && current.due[task.deadline]?.dueAt) || null,
      handed_on_by: current.reassigned[task.key]?.by ?? null,
      decides: task.decides ?? false,
    },
    people: [...new Set(task.asked.map(({ person }) => person))],
  }));
}

/** SQLite gives booleans as numbers. */
const isSame = (one: TaskRow) => (other: TaskRow) =>
  columns.every(column =>
    column === 'decides'
      ? Boolean(one[column]) === Boolean(other[column])
      : one[column] === other[column],
  );

const isSamePerson = (one: PersonRow) => (other: PersonRow) =>
  one.key === other.key && one.person === other.person;

/** What has to be written so that what is asked now stands there: what changed. */
export function taskChanges(
  trx: Knex.Transaction,
  rules: CaseRules,
  current: Case,
  { there, before, at }: { there: TasksThere; before: Asked[]; at: Instant },
): Knex.QueryBuilder[] {
  const case_id = current.id;
  const asked = tasksNow(rules, current);
  const tasks = asked.map(({ task }): TaskRow => ({
    ...task,
    since: before.find(({ key }) => key === task.key)?.since ?? at,
  }));
  const people = asked.flatMap(({ task: { key }, people: of }) =>
    of.map((person): PersonRow => ({ case_id, key, person })),
  );
  const gone = there.tasks.filter(
    ({ key }) => !tasks.some(task => task.key === key),
  );
  const changed = tasks.filter(task => !there.tasks.some(isSame(task)));
  const left = there.people.filter(row => !people.some(isSamePerson(row)));
  const added = people.filter(row => !there.people.some(isSamePerson(row)));
  return [
    ...gone.map(({ key }) => trx('tasks').delete().where({ case_id, key })),
    ...(changed.length > 0
      ? [trx('tasks').insert(changed).onConflict(['case_id', 'key']).merge()]
      : []),
    ...left.map(row => trx('task_people').delete().where(row)),
    ...(added.length > 0 ? [trx('task_people').insert(added)] : []),
  ];
}

/** Writes what is asked now; one that was asked before keeps since when. */
export async function writeTasks(
  trx: Knex.Transaction,
  rules: CaseRules,
  current: Case,
  { before, at }: { before: Asked[]; at: Instant },
): Promise<void> {
  const there = await thereOf(trx, current.id);
  await writeTogether(
    trx,
    taskChanges(trx, rules, current, { there, before, at }),
  );
}
