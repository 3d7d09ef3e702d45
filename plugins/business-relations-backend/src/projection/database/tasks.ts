import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules } from '@business-relations/rules';
import { Knex } from 'knex';

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

export async function askedIn(
  trx: Knex.Transaction,
  caseId: string,
): Promise<Asked[]> {
  const tasks: Pick<TaskRow, 'key' | 'since'>[] = await trx('tasks')
    .select('key', 'since')
    .where({ case_id: caseId });
  const people: Pick<PersonRow, 'key' | 'person'>[] = await trx('task_people')
    .select('key', 'person')
    .where({ case_id: caseId });
  return tasks.map(({ key, since }) => ({
    key,
    since,
    people: people.filter(row => row.key === key).map(({ person }) => person),
  }));
}

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

/**
 * Writes what is asked now. A case has a handful of tasks, so they are written anew; one that was asked before keeps
 * since when.
 */
export async function writeTasks(
  trx: Knex.Transaction,
  rules: CaseRules,
  current: Case,
  { before, at }: { before: Asked[]; at: Instant },
): Promise<void> {
  const case_id = current.id;
  if (before.length > 0) {
    await trx('task_people').delete().where({ case_id });
    await trx('tasks').delete().where({ case_id });
  }
  const asked = tasksNow(rules, current);
  if (asked.length === 0) return;
  await trx('tasks').insert(
    asked.map(({ task }): TaskRow => ({
      ...task,
      since: before.find(({ key }) => key === task.key)?.since ?? at,
    })),
  );
  const people = asked.flatMap(({ task: { key }, people: of }) =>
    of.map((person): PersonRow => ({ case_id, key, person })),
  );
  if (people.length > 0) await trx('task_people').insert(people);
}
