import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { dayBeginsAfter } from '@business-relations/rules/business-time';
import { Knex } from 'knex';
import { calendarsFor } from '../calendars/calendarFor';
import { CalendarOf } from '../calendars/keptCalendars';
import { CalendarSettings } from '../calendars/settings';
import { unitsOf } from '../catalog/database/unitsOf';
import { later } from '../database/clock';
import { Notice } from './notice';

/** Somebody who reads their digest needs a day to act on it. */
const ENOUGH_MILLISECONDS = 24 * 60 * 60 * 1_000;

/** When somebody gets the digest that comes next. */
export type DigestMoment = (
  person: EntityRef,
  now: Instant,
) => Promise<Instant>;

/** As their next working day begins, by the calendar of their unit. */
export const createDigestMoment =
  (
    db: Knex,
    { calendars }: { calendars: CalendarSettings[] },
    calendarOf: CalendarOf,
  ): DigestMoment =>
  async (person, now) => {
    const units = await unitsOf(db, person);
    const { id } = (await calendarsFor(db, calendars, units))(units[0]);
    const calendar = await calendarOf(db, id);
    if (!calendar) throw new Error(`There is no calendar ${id}`);
    return dayBeginsAfter(now, calendar);
  };

/** What comes too late with the digest is told at once. */
export const mayWaitUntil = ({ reminds }: Notice, digest: Instant): boolean =>
  reminds !== undefined &&
  (reminds.dueAt === undefined ||
    reminds.dueAt >= later(digest, ENOUGH_MILLISECONDS));
