import {
  Calendar,
  Deadline,
  Due,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { DateTime } from 'luxon';
import { businessClock, Clock, elapsedClock } from './clocks';

const instant = (moment: number): Instant => new Date(moment).toISOString();

const HALF = 1 / 2;
const FOUR_FIFTHS = 4 / 5;

/** Once a week by the clock on the wall, until it is due. */
function weekly(from: number, due: number, { zone }: Calendar): number[] {
  const moments: number[] = [];
  const start = DateTime.fromMillis(from, { zone });
  for (let weeks = 1; ; weeks += 1) {
    const moment = start.plus({ weeks }).toMillis();
    if (moment >= due) return moments;
    moments.push(moment);
  }
}

function remindersOf(
  { reminders }: Deadline,
  clock: Clock,
  { from, due }: { from: number; due: number },
  calendar: Calendar,
): number[] {
  switch (reminders) {
    case 'term': {
      const parts = clock.isLong ? [HALF, FOUR_FIFTHS] : [HALF];
      return parts
        .map(part => clock.passed(part))
        .filter(moment => from < moment && moment < due);
    }
    case 'weekly':
      return weekly(from, due, calendar);
    case 'none':
      return [];
    default:
      return reminders satisfies never;
  }
}

/** When a deadline passes by a calendar, and when it is reminded of before. */
export function dueOf(deadline: Deadline, calendar: Calendar): Due {
  const { key, term } = deadline;
  const from = Date.parse(deadline.from);
  const stood = (deadline.stood ?? []).map(span => ({
    start: Date.parse(span.from),
    end: Date.parse(span.to),
  }));
  const clockOf = term.clock === 'business' ? businessClock : elapsedClock;
  const clock = clockOf(from, term, calendar, stood);
  const due = clock.passed(1);
  return {
    key,
    from: deadline.from,
    term,
    calendar: { id: calendar.id, version: calendar.version },
    dueAt: instant(due),
    reminders: remindersOf(deadline, clock, { from, due }, calendar).map(
      instant,
    ),
  };
}
