import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CASE_SHAPE } from './case';
import { ClosedProcess } from './closed';
import { CommonEvent, commonIn, OwnEvent, ownIn } from './events';

/** A process's rules know of an event what was recorded; one of the clock's has no command, so its number names it. */
const evolveState = (
  process: ClosedProcess,
  state: unknown,
  own: OwnEvent,
  event: RecordedEvent,
) =>
  process.evolve(state, own, {
    at: event.at,
    actor: event.actor,
    command: event.command ?? `${event.case}:${event.seq}`,
  });

function begun(process: ClosedProcess, event: RecordedEvent): Case {
  const opened = commonIn(event);
  if (opened?.type !== 'case.opened' || event.seq !== 1) {
    throw new Error(
      `A case begins by being opened, not by “${event.type}” (${event.seq})`,
    );
  }
  const { openedBy, onBehalfOf, policy, own } = opened;
  return {
    id: event.case,
    kind: process.kind,
    shape: CASE_SHAPE,
    schema: process.schema,
    epoch: event.epoch,
    seq: 1,
    changedAt: 1,
    openedAt: event.at,
    openedBy,
    ...(onBehalfOf && { onBehalfOf }),
    policy,
    watchers: [],
    reassigned: {},
    pauses: [],
    due: {},
    passed: {},
    reminded: {},
    state: evolveState(process, undefined, own, event),
  };
}

const only = <Value>(
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

function afterCommon(
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

function ended({ pause: _, ...current }: Case, endedAt: string): Case {
  return {
    ...current,
    reassigned: {},
    due: {},
    passed: {},
    reminded: {},
    endedAt,
  };
}

/** It ends with its kind's outcome; what was kept for a task or a deadline goes with it. */
function tidied(process: ClosedProcess, current: Case, at: string): Case {
  if (current.endedAt) return ended(current, current.endedAt);
  if (process.describe(current.state).outcome) return ended(current, at);
  const { tasks, deadlines } = process.duties(current.state, current.policy);
  const taskKeys = tasks.map(({ key }) => key);
  const deadlineKeys = deadlines.map(({ key }) => key);
  return {
    ...current,
    reassigned: only(current.reassigned, taskKeys),
    reminded: only(current.reminded, taskKeys),
    passed: only(current.passed, deadlineKeys),
  };
}

/** The case after one more recorded event, made of nothing but what was recorded. */
export function evolveCase(
  process: ClosedProcess,
  current: Case | undefined,
  event: RecordedEvent,
): Case {
  if (!current) return tidied(process, begun(process, event), event.at);
  if (event.seq !== current.seq + 1) {
    throw new Error(
      `Event ${event.seq} can't follow event ${current.seq} of case ${current.id}`,
    );
  }
  const common = commonIn(event);
  const own = ownIn(event);
  const { seq, epoch } = event;
  // The clock changes who is asked, never what was read.
  const changes = own !== undefined && 'person' in event.actor;
  const numbered = { ...current, seq, epoch };
  const counted = changes ? { ...numbered, changedAt: seq } : numbered;
  const known = common ? afterCommon(counted, common, event) : counted;
  const state = own
    ? evolveState(process, known.state, own, event)
    : known.state;
  return tidied(process, { ...known, state }, event.at);
}
