import { Calendar } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Client,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

/** How long a calendar is used before its present version is asked for again. */
const LIFE_MILLISECONDS = 30_000;

type Kept = { calendar: Promise<Calendar>; until: number };

/**
 * Calendars by id, kept for a short while: due times are computed before a person gets their answer. A deadline keeps
 * the version that it was computed with, so an edited calendar changes only what is computed after it.
 */
export function createCalendars(
  client: Client,
  now: () => number = Date.now,
): (id: string) => Promise<Calendar> {
  const kept = new Map<string, Kept>();

  return id => {
    const known = kept.get(id);
    if (known && known.until > now()) return known.calendar;
    const calendar = client(routes.calendar, { parameters: { id } }).then(
      answer => answer.calendar,
    );
    kept.set(id, { calendar, until: now() + LIFE_MILLISECONDS });
    // What failed is asked for again.
    calendar.catch(() => kept.delete(id));
    return calendar;
  };
}
