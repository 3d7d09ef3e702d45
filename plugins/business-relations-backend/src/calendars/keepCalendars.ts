import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { storeCalendar } from './database/storeCalendar';
import { makeCalendar } from './makeCalendar';
import { CalendarSettings } from './settings';

const YEARS_BEHIND = 1;
/** A deadline that is further away than this would miss holidays; the year's turn makes a new version in time. */
const YEARS_AHEAD = 5;

/** The calendars that are set, with the holidays of the years around this one: at the start, and then once a day. */
export async function keepCalendars(
  db: Knex,
  calendars: CalendarSettings[],
  at: Instant,
): Promise<void> {
  const year = Number(at.slice(0, 4));
  const years = Array.from(
    { length: YEARS_BEHIND + 1 + YEARS_AHEAD },
    (_, index) => year - YEARS_BEHIND + index,
  );
  for (const settings of calendars) {
    await storeCalendar(db, makeCalendar(settings, years), at);
  }
}
