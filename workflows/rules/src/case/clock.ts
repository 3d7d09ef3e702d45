import {
  Deadline,
  Due,
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Context, isRejection } from '../process';
import { Case } from './case';
import { ClosedProcess } from './closed';
import { CommonEvent, OwnEvent } from './events';
import { record } from './record';
import { Alarm } from './rules';
import { deadlinesOf, tasksOf } from './standing';

const WEEK = 7 * 24 * 60 * 60 * 1000;

const aWeekAfter = (moment: Instant): Instant =>
  new Date(Date.parse(moment) + WEEK).toISOString();

/** The moments of one open deadline that are still ahead: its reminders, its end, and weekly after a last level's. */
function alarmsOf(
  { due, passed }: Case,
  { key, reminders }: Deadline,
): Alarm[] {
  const over = passed[key];
  if (over) {
    const at = aWeekAfter(over.remindedAt ?? over.at);
    return reminders === 'weekly'
      ? [{ at, does: 'remind', deadline: key }]
      : [];
  }
  const moments = due[key];
  if (!moments) return [];
  return [
    { at: moments.dueAt, does: 'pass', deadline: key },
    ...moments.reminders.map((at): Alarm => ({
      at,
      does: 'remind',
      deadline: key,
    })),
  ];
}

const earlier = (a: Alarm, b: Alarm): Alarm => (b.at < a.at ? b : a);

/** What the case waits for next by the clock. While it is paused it waits for nothing else than to go on. */
export function nextAlarmOf(
  process: ClosedProcess,
  current: Case,
): Alarm | undefined {
  if (current.endedAt) return undefined;
  if (current.pause) return { at: current.pause.until, does: 'continue' };
  const [first, ...more] = deadlinesOf(process, current).flatMap(deadline =>
    alarmsOf(current, deadline),
  );
  return first && more.reduce(earlier, first);
}

const isStillAhead = (process: ClosedProcess, current: Case, alarm: Alarm) => {
  if (alarm.does === 'continue' || current.pause || current.endedAt) {
    return alarm.does === 'continue' && current.pause?.until === alarm.at;
  }
  return deadlinesOf(process, current)
    .filter(({ key }) => key === alarm.deadline)
    .flatMap(deadline => alarmsOf(current, deadline))
    .some(({ at, does }) => at === alarm.at && does === alarm.does);
};

function reminder(
  process: ClosedProcess,
  current: Case,
  deadline: string,
): CommonEvent {
  const tasks = tasksOf(process, current).filter(
    task => task.deadline === deadline,
  );
  const people = tasks.flatMap(({ asked }) => asked.map(each => each.person));
  return {
    type: 'case.reminded',
    tasks: tasks.map(({ key }) => key),
    people: [...new Set(people)],
    deadline,
  };
}

/** It is recorded that it passed also where nothing follows. Of a last level nothing does: it is reminded from then on. */
function passing(
  process: ClosedProcess,
  current: Case,
  { key, dueAt }: Due,
  context: Context,
): (CommonEvent | OwnEvent)[] {
  const answer = process.passed(current.state, key, {
    ...context,
    policy: current.policy,
  });
  const [own, ...more] = isRejection(answer) ? [] : answer;
  const passed: CommonEvent = {
    type: 'case.passed',
    deadline: key,
    dueAt,
    ...(own && { own }),
  };
  const weekly = deadlinesOf(process, current).some(
    deadline => deadline.key === key && deadline.reminders === 'weekly',
  );
  return weekly && !own
    ? [passed, reminder(process, current, key)]
    : [passed, ...more];
}

function happens(
  process: ClosedProcess,
  current: Case,
  alarm: Alarm,
  context: Context,
): (CommonEvent | OwnEvent)[] {
  switch (alarm.does) {
    case 'continue':
      return [{ type: 'case.continued' }];
    case 'remind':
      return [reminder(process, current, alarm.deadline)];
    case 'pass':
      return passing(process, current, current.due[alarm.deadline], context);
    default:
      return alarm satisfies never;
  }
}

/** What happens by itself at that moment; nothing, where it is no longer waited for. */
export const rangIn = (
  process: ClosedProcess,
  current: Case,
  alarm: Alarm,
  context: Context,
): RecordedEvent[] =>
  isStillAhead(process, current, alarm)
    ? record(process, current, happens(process, current, alarm, context), {
        at: alarm.at,
        actor: { engine: true },
      })
    : [];
