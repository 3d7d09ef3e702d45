import {
  Assignment,
  Day,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { RoleSettings } from '../roleSettings';
import { assignmentsTurning } from './database/affected';
import { refreshRelations } from './refreshRelations';
import { daysByZone } from './today';

type Told = { zone: string; day: Day };

/**
 * Mandates that began or ended with the day: their relations come and go although nobody did anything. Also for the
 * days during which nothing ran.
 */
export async function tellValidity(
  db: Knex,
  settings: RoleSettings,
  clock: Clock,
): Promise<void> {
  const days = daysByZone(settings.calendars, clock());
  const told: Told[] = await db('validity_days').select('zone', 'day');
  const behind = [...days].filter(
    ([zone, day]) => told.find(each => each.zone === zone)?.day !== day,
  );
  if (behind.length === 0) return;
  await db.transaction(async trx => {
    const turning: Assignment[] = [];
    for (const [zone, day] of behind) {
      const last = told.find(each => each.zone === zone)?.day;
      if (last !== undefined) {
        turning.push(...(await assignmentsTurning(trx, last, day)));
      }
      await trx('validity_days')
        .insert({ zone, day })
        .onConflict('zone')
        .merge();
    }
    await refreshRelations(trx, settings, clock, { assignments: turning });
  });
}
