import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { linksAbove } from '../catalog/database/linksAbove';
import { lineFrom } from '../catalog/levels';
import { CalendarSettings } from './settings';

/** Which calendar a unit keeps: the one set for the nearest unit at or above it, else the first. */
export type CalendarChoice = (unit?: EntityRef) => CalendarSettings;

/**
 * Looks up the calendars of these units. Nothing is asked of the database where every unit keeps the same one.
 */
export async function calendarsFor(
  db: Knex,
  calendars: CalendarSettings[],
  units: Iterable<EntityRef>,
): Promise<CalendarChoice> {
  const [usual] = calendars;
  const byUnit = new Map(
    calendars.flatMap(calendar =>
      calendar.units.map(unit => [unit, calendar] as const),
    ),
  );
  if (byUnit.size === 0) return () => usual;
  const above = await linksAbove(db, 'parent', units);
  return unit => {
    if (unit === undefined) return usual;
    const own = lineFrom(unit, above).find(each => byUnit.has(each));
    return (own !== undefined && byUnit.get(own)) || usual;
  };
}
