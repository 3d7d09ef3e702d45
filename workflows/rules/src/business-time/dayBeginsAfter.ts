import {
  Calendar,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { dayIn } from './dayIn';
import { workingTimeFrom } from './workingTime';

/** Whoever works at night began the evening before. */
const LOOKED_BACK_MILLISECONDS = 36 * 60 * 60 * 1_000;

/** When work begins the next time on a day on which it hasn't begun yet; after a midday pause it doesn't begin anew. */
export function dayBeginsAfter(at: Instant, calendar: Calendar): Instant {
  const now = Date.parse(at);
  let begun: string | undefined;
  for (const { start } of workingTimeFrom(
    now - LOOKED_BACK_MILLISECONDS,
    calendar,
  )) {
    const moment = new Date(start).toISOString();
    const day = dayIn(calendar.zone, moment);
    if (day !== begun && start > now) return moment;
    begun = day;
  }
  throw new RangeError(`Calendar ${calendar.id} never opens again`);
}
