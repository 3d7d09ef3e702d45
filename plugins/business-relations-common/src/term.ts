/** A moment: ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. Sorts as text. */
export type Instant = string;

/** A day: ISO 8601, `2026-03-03`. */
export type Day = string;

/**
 * How long something may take.
 *
 * `duration` is ISO 8601 (`P10D`, `PT4H`). On the business clock one day is one day's working hours of the
 * calendar; on the elapsed clock it is a calendar day in the calendar's zone.
 */
export type Term = { clock: 'business' | 'elapsed'; duration: string };
