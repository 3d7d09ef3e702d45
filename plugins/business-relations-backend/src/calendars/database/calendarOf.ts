import { Calendar } from '@business-relations/backstage-plugin-business-relations-common';
import { calendarShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';

/** A calendar in its present version; undefined where there is none of this id. */
export async function calendarOf(
  db: Knex,
  id: string,
): Promise<Calendar | undefined> {
  const row: { calendar: string } | undefined = await db('calendars')
    .select('calendar')
    .where({ id })
    .orderBy('version', 'desc')
    .first();
  return row && calendarShape.parse(JSON.parse(row.calendar));
}
