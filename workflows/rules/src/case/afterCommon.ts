import {
  RecordedEvent,
  Succession,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Case } from './case';
import { ClosedProcess } from './closed';
import { CommonEvent } from './events';

/** Of these entries those whose key is still open. */
export const only = <Value>(
  entries: Record<string, Value>,
  keys: string[],
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(entries).filter(([key]) => keys.includes(key)),
  );

const without = <Value>(
  entries: Record<string, Value>,
  keys: string[],
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(entries).filter(([key]) => !keys.includes(key)),
  );

/** Moments are computed anew after a pause, but for what passed before it. */
const standingStill = (current: Case): Case => ({
  ...current,
  due: only(current.due, Object.keys(current.passed)),
});

function continued({ pause, ...current }: Case, { at }: RecordedEvent): Case {
  return pause
    ? {
        ...standingStill(current),
        pauses: [...current.pauses, { from: pause.since, to: at }],
      }
    : current;
}

/** One reminder has been given, and none that lay before it is given any more. */
function reminded(
  current: Case,
  event: Extract<CommonEvent, { type: 'case.reminded' }>,
  { at }: RecordedEvent,
): Case {
  const { tasks, deadline, day } = event;
  if (deadline === undefined) {
    const days = day ? Object.fromEntries(tasks.map(key => [key, day])) : {};
    return { ...current, reminded: { ...current.reminded, ...days } };
  }
  const passed = current.passed[deadline];
  if (passed) {
    const since = { ...passed, remindedAt: at };
    return { ...current, passed: { ...current.passed, [deadline]: since } };
  }
  const due = current.due[deadline];
  if (!due) return current;
  const reminders = due.reminders.filter(moment => moment > at);
  return {
    ...current,
    due: { ...current.due, [deadline]: { ...due, reminders } },
  };
}

/** Somebody else holds a role: in the state, and where a task had been handed to whoever held it before. */
function succeeded(
  process: ClosedProcess,
  current: Case,
  succession: Succession,
): Case {
  const { from, to } = succession;
  const { tasks } = process.duties(current.state, current.policy);
  const theirs = tasks.filter(({ asked }) =>
    asked.some(
      ({ person, assignment }) =>
        person === from.person && assignment === from.assignment,
    ),
  );
  const reassigned = Object.entries(current.reassigned).map(([key, handed]) => {
    const isTheirs =
      handed.to === from.person && theirs.some(task => task.key === key);
    return [key, isTheirs ? { ...handed, to: to.person } : handed] as const;
  });
  return {
    ...current,
    reassigned: Object.fromEntries(reassigned),
    state: process.succeeded(current.state, succession),
  };
}

/** What an event that every kind has makes of the case, but for what its kind makes of an event of its own. */
export function afterCommon(
  process: ClosedProcess,
  current: Case,
  event: CommonEvent,
  recorded: RecordedEvent,
): Case {
  const { at } = recorded;
  switch (event.type) {
    case 'case.opened':
      throw new Error(`Case ${current.id} has been opened already`);
    case 'case.noted':
    case 'case.linked':
    case 'case.roleEnded':
      return current;
    case 'case.watched':
      return { ...current, watchers: [...current.watchers, event.by] };
    case 'case.unwatched': {
      const watchers = current.watchers.filter(each => each !== event.by);
      return { ...current, watchers };
    }
    case 'case.reassigned': {
      const { task, to, by } = event;
      const reassigned = { ...current.reassigned, [task]: { to, by } };
      return { ...current, reassigned };
    }
    case 'case.paused': {
      const { until, reason, by } = event;
      const pause = { since: at, until, reason, by };
      return { ...standingStill(current), pause };
    }
    case 'case.continued':
      return continued(current, recorded);
    case 'case.escalated':
    case 'case.passed': {
      const passed = { ...current.passed, [event.deadline]: { at } };
      return { ...current, passed };
    }
    case 'case.reminded':
      return reminded(current, event, recorded);
    case 'case.withdrawn':
      return {
        ...current,
        withdrawn: { at, by: event.by, reason: event.reason },
        endedAt: at,
      };
    case 'case.succeeded':
      return succeeded(process, current, event);
    case 'case.settled': {
      const dues = event.dues.map(due => [due.key, due] as const);
      const due = {
        ...without(current.due, event.drop),
        ...Object.fromEntries(dues),
      };
      return { ...current, due };
    }
    default:
      return event satisfies never;
  }
}
