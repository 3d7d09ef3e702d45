import {
  Calendar,
  Holiday,
  OpenHours,
  Weekday,
  weekdays,
} from '@business-relations/backstage-plugin-business-relations-common';
import Holidays from 'date-holidays';
import { CalendarSettings } from './settings';

/** What a calendar holds, before it has a version. */
export type CalendarContent = Omit<Calendar, 'version'>;

/** `bank` is what the library calls days on which offices are closed by custom, not by law. */
const typesFor = ({ eves }: CalendarSettings): Set<string> =>
  new Set(eves ? ['public', 'bank'] : ['public']);

function holidaysFor(settings: CalendarSettings, years: number[]): Holiday[] {
  const { country, state } = settings;
  const calculator = state
    ? new Holidays(country, state)
    : new Holidays(country);
  const types = typesFor(settings);
  const byDay = new Map<string, Holiday>();
  for (const year of years) {
    for (const { date, name, type } of calculator.getHolidays(year) ?? []) {
      const day = date.slice(0, 10);
      if (types.has(type) && !byDay.has(day)) byDay.set(day, { day, name });
    }
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function weekOf({ days, hours }: CalendarSettings): Calendar['week'] {
  const on = (weekday: Weekday): OpenHours[] =>
    days.includes(weekday) ? [hours] : [];
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] =
    weekdays.map(on);
  return { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
}

/** The calendar of a country for these years: holidays by law, and the customary ones where they are kept. */
export const makeCalendar = (
  settings: CalendarSettings,
  years: number[],
): CalendarContent => ({
  id: settings.id,
  ...(settings.name && { name: settings.name }),
  zone: settings.zone,
  week: weekOf(settings),
  holidays: holidaysFor(settings, years),
});
