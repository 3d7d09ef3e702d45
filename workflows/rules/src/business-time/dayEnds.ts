import {
  Day,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { DateTime } from 'luxon';

/** The last moment of a day somewhere. */
export function dayEnds(zone: string, day: Day): Instant {
  const end = DateTime.fromISO(day, { zone }).endOf('day').toUTC().toISO();
  if (end === null) throw new RangeError(`No end of ${day} in ${zone}`);
  return end;
}
