import {
  Calendar,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { workingTimeFrom } from './workingTime';

/** How much is worked between two moments, in milliseconds. */
export function workedBetween(
  from: Instant,
  to: Instant,
  calendar: Calendar,
): number {
  const end = Date.parse(to);
  let worked = 0;
  for (const span of workingTimeFrom(Date.parse(from), calendar)) {
    if (span.start >= end) break;
    worked += Math.min(span.end, end) - span.start;
  }
  return worked;
}
