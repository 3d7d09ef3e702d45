import { Calendar } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { calendarOf } from './database/calendarOf';

/** How long a calendar is used before its present version is asked for again; the worker keeps its own as long. */
const LIFE_MILLISECONDS = 30_000;

export type CalendarOf = (
  db: Knex,
  id: string,
) => Promise<Calendar | undefined>;

/** Calendars by id, kept for a short while: each is long, changes once a year, and is asked for with every decision. */
export function keptCalendars(now: () => number = Date.now): CalendarOf {
  const kept = new Map<string, { calendar: Calendar; until: number }>();

  return async (db, id) => {
    const known = kept.get(id);
    if (known && known.until > now()) return known.calendar;
    const calendar = await calendarOf(db, id);
    if (calendar) kept.set(id, { calendar, until: now() + LIFE_MILLISECONDS });
    return calendar;
  };
}
