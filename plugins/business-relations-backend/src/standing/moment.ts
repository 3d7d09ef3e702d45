import {
  Day,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { dayEnds } from '@business-relations/rules/business-time';

/** As of a day means the end of it: what was taken on or ended in its course counts. */
export function momentOf(
  asked: Instant | Day | undefined,
  zone: string,
  now: Instant,
): Instant {
  if (asked === undefined) return now;
  if (asked.length > 10) return new Date(asked).toISOString();
  return dayEnds(zone, asked);
}
