import {
  Calendar,
  ClockTime,
  Holiday,
  OpenHours,
  Weekday,
  weekdays,
} from '@business-relations/backstage-plugin-business-relations-common';
import { DateTime } from 'luxon';
import { Span } from './span';

const MINUTES_OF_A_DAY = 24 * 60;
const MINUTE = 60_000;

const minutesOf = (time: ClockTime): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Minutes after the day's midnight; a close that isn't after the opening is on the day after. */
type Hours = { open: number; close: number };

function hoursOf({ open, close }: OpenHours): Hours {
  const opens = minutesOf(open);
  const closes = minutesOf(close);
  return {
    open: opens,
    close: closes > opens ? closes : closes + MINUTES_OF_A_DAY,
  };
}

const lengthOf = (hours: OpenHours[]) =>
  hours.map(hoursOf).reduce((sum, { open, close }) => sum + close - open, 0) *
  MINUTE;

const lengthsOf = ({ week }: Calendar) =>
  weekdays.map(day => lengthOf(week[day])).filter(length => length > 0);

/**
 * One business day: the working hours that most working days of the week have; of two that are equally common the
 * longer.
 */
export function businessDay(calendar: Calendar): number {
  const lengths = lengthsOf(calendar);
  const times = (length: number) =>
    lengths.filter(each => each === length).length;
  const [ordinary] = [...lengths].sort(
    (one, other) => times(other) - times(one) || other - one,
  );
  if (ordinary === undefined) {
    throw new RangeError(`Calendar ${calendar.id} has no working time`);
  }
  return ordinary;
}

/** How many days of the week are worked. */
export const workingDaysOfAWeek = (calendar: Calendar): number =>
  lengthsOf(calendar).length;

/** Years that are looked through for an opening before a calendar counts as one that never opens again. */
const LOOKED_THROUGH = { years: 20 };

function momentOf(midnight: DateTime, minutes: number): number {
  const day = midnight.plus({ days: Math.floor(minutes / MINUTES_OF_A_DAY) });
  const within = minutes % MINUTES_OF_A_DAY;
  // By the clock on the wall, so that work begins at eight also on the day on which the clock is changed.
  return day
    .set({ hour: Math.floor(within / 60), minute: within % 60 })
    .toMillis();
}

const weekdayOf = (day: DateTime): Weekday => weekdays[day.weekday - 1];

function hoursOn(
  day: DateTime,
  { week }: Calendar,
  holidays: Map<string | null, Holiday>,
): Hours[] {
  const hours = week[weekdayOf(day)].map(hoursOf);
  const holiday = holidays.get(day.toISODate());
  if (!holiday) return hours;
  if (holiday.closes === undefined) return [];
  const closes = minutesOf(holiday.closes);
  return hours
    .map(({ open, close }) => ({ open, close: Math.min(close, closes) }))
    .filter(({ open, close }) => open < close);
}

/** Working time from a moment on, in order and apart, without end: the caller takes what it needs. */
export function* workingTimeFrom(
  from: number,
  calendar: Calendar,
): Generator<Span, never> {
  const holidays = new Map(calendar.holidays.map(each => [each.day, each]));
  const first = DateTime.fromMillis(from, { zone: calendar.zone });
  if (!first.isValid) {
    throw new RangeError(
      `Calendar ${calendar.id}: ${first.invalidExplanation}`,
    );
  }
  let reached = from;
  // What is worked at that moment may have begun the evening before.
  let day = first.startOf('day').minus({ days: 1 });
  let giveUp = day.plus(LOOKED_THROUGH);
  for (;;) {
    for (const { open, close } of hoursOn(day, calendar, holidays)) {
      const start = Math.max(reached, momentOf(day, open));
      const end = momentOf(day, close);
      if (start < end) {
        reached = end;
        giveUp = day.plus(LOOKED_THROUGH);
        yield { start, end };
      }
    }
    day = day.plus({ days: 1 }).startOf('day');
    if (day > giveUp) {
      throw new RangeError(`Calendar ${calendar.id} never opens again`);
    }
  }
}
