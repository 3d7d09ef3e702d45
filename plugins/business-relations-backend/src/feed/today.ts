import {
  Day,
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { dayIn } from '@business-relations/rules/business-time';
import { Knex } from 'knex';
import { calendarsFor } from '../calendars/calendarFor';
import { RoleSettings } from '../roleSettings';

/** Which day it is: mandates hold from day to day, by the calendar of their unit. */
export type Today = {
  /** The first and the last that it is anywhere, so that SQL can leave out what holds nowhere. */
  earliest: Day;
  latest: Day;
  /** The day by the calendars of these units. */
  dayOf(
    db: Knex,
    units: Iterable<EntityRef>,
  ): Promise<(unit?: EntityRef) => Day>;
};

/** The day in every zone that somebody's calendar is in. */
export const daysByZone = (
  calendars: RoleSettings['calendars'],
  at: Instant,
): Map<string, Day> =>
  new Map(calendars.map(({ zone }) => [zone, dayIn(zone, at)]));

export function todayAt({ calendars }: RoleSettings, at: Instant): Today {
  const days = [...daysByZone(calendars, at).values()].sort();
  return {
    earliest: days[0],
    latest: days[days.length - 1],
    async dayOf(db, units) {
      const calendarOf = await calendarsFor(db, calendars, units);
      return unit => dayIn(calendarOf(unit).zone, at);
    },
  };
}
