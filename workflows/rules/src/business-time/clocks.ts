import {
  Calendar,
  Term,
} from '@business-relations/backstage-plugin-business-relations-common';
import { DateTime, Duration } from 'luxon';
import { outside, Span, united } from './span';
import {
  businessDay,
  workingDaysOfAWeek,
  workingTimeFrom,
} from './workingTime';

/** A term as a clock runs through it, from its start on. */
export interface Clock {
  /** When this part of the term, from 0 to 1, has passed. */
  passed(part: number): number;
  /** Whether the term is five days or more. */
  readonly isLong: boolean;
}

/** From so many days on a term is reminded of twice. */
const LONG = 5;

function durationOf({ duration }: Term): Duration {
  const parsed = Duration.fromISO(duration);
  if (!parsed.isValid || parsed.toMillis() < 0) {
    throw new RangeError(`${duration} is not a duration like P10D or PT4H`);
  }
  return parsed;
}

function workOf(term: Term, calendar: Calendar): number {
  const { years, months, weeks, days, ...time } = durationOf(term).toObject();
  if (years || months) {
    throw new RangeError(
      `${term.duration} has no fixed number of business days`,
    );
  }
  const wholeDays = (weeks ?? 0) * workingDaysOfAWeek(calendar) + (days ?? 0);
  return (
    wholeDays * businessDay(calendar) + Duration.fromObject(time).toMillis()
  );
}

/** Runs while people are at work: the earliest moment by which so much has been worked. */
export function businessClock(
  from: number,
  term: Term,
  calendar: Calendar,
  stood: Span[],
): Clock {
  const work = workOf(term, calendar);
  const still = united(stood);
  return {
    isLong: work >= LONG * businessDay(calendar),
    passed(part) {
      let left = Math.round(work * part);
      if (left <= 0) return from;
      const times = workingTimeFrom(from, calendar);
      for (;;) {
        for (const { start, end } of outside(times.next().value, still)) {
          if (start + left <= end) return start + left;
          left -= end - start;
        }
      }
    },
  };
}

/** Runs always, by the days of the calendar's zone: a day is as long as it is there. */
export function elapsedClock(
  from: number,
  term: Term,
  { zone }: Calendar,
  stood: Span[],
): Clock {
  const start = DateTime.fromMillis(from, { zone });
  const duration = durationOf(term);
  const length = start.plus(duration).toMillis() - from;
  const still = united(stood);
  return {
    isLong: start.plus({ days: LONG }).toMillis() - from <= length,
    passed: part =>
      still.reduce(
        (moment, span) =>
          span.start < moment && span.end > from
            ? moment + span.end - Math.max(span.start, from)
            : moment,
        from + Math.round(length * part),
      ),
  };
}
