import { Day } from './term';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof weekdays)[number];

/** What the clock on the wall shows in the calendar's zone: `08:00`. `24:00` is the end of the day. */
export type ClockTime = string;

/**
 * Working time is [open, close). Where `close` isn't after `open` it is on the day after: a night shift is
 * `22:00`–`06:00`, and belongs to the day on which it begins.
 */
export type OpenHours = { open: ClockTime; close: ClockTime };

/** A day without work, or a half one: work ends at `closes`. Customary eves are among them where they are kept. */
export type Holiday = { day: Day; name?: string; closes?: ClockTime };

/** When a customer, or whoever supports a service, is at work. Versioned: a deadline keeps the one it was computed with. */
export type Calendar = {
  id: string;
  version: number;
  name?: string;
  /** IANA zone, `Europe/Stockholm`. */
  zone: string;
  /** By weekday, in order; empty on a day that is free every week. */
  week: Record<Weekday, OpenHours[]>;
  /** Each day once. */
  holidays: Holiday[];
};
