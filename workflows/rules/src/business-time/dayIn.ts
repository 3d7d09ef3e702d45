import {
  Day,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { DateTime } from 'luxon';

/** The day that it is somewhere at a moment. */
export function dayIn(zone: string, instant: Instant): Day {
  const day = DateTime.fromISO(instant, { zone }).toISODate();
  if (day === null) throw new RangeError(`No day of ${instant} in ${zone}`);
  return day;
}
