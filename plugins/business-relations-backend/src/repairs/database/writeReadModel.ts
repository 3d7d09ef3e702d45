import {
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { writeCase } from '../../projection/database/caseRow';
import { writePeople } from '../../projection/database/people';
import { Asked, askedIn, writeTasks } from '../../projection/database/tasks';

/** Since when each task is asked, by the events that made the case. */
function sinceWhen(rules: CaseRules, events: RecordedEvent[]): Asked[] {
  const since = new Map<string, Instant>();
  let current: Case | undefined;
  for (const event of events) {
    if (event.seq !== (current?.seq ?? 0) + 1) return [];
    current = rules.evolve(current, event);
    const keys = rules.tasks(current).map(({ key }) => key);
    for (const key of [...since.keys()]) {
      if (!keys.includes(key)) since.delete(key);
    }
    for (const key of keys) {
      if (!since.has(key)) since.set(key, event.at);
    }
  }
  return [...since].map(([key, at]) => ({ key, since: at, people: [] }));
}

/** Writes all that lists and pages read of a case, in place of whatever stands there. */
export async function writeReadModel(
  trx: Knex.Transaction,
  rules: CaseRules,
  current: Case,
  { events, updatedAt }: { events: RecordedEvent[]; updatedAt: Instant },
): Promise<void> {
  await writeCase(trx, rules, current, updatedAt);
  const stood = await askedIn(trx, current.id);
  const before = [
    ...stood,
    ...sinceWhen(rules, events).filter(
      ({ key }) => !stood.some(each => each.key === key),
    ),
  ];
  // Whatever stood there goes, also people of tasks that aren't there.
  await trx('task_people').delete().where({ case_id: current.id });
  await trx('tasks').delete().where({ case_id: current.id });
  await writeTasks(trx, rules, current, { before, at: updatedAt });
  await writePeople(trx, rules, current);
}
