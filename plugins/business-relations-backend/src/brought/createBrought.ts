import { SchedulerService } from '@backstage/backend-plugin-api';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { Mirror } from '../catalog/Mirror';
import { DatabaseClock } from '../database/clock';
import { Handler, handler } from '../http/handler';
import { RoleSettings } from '../roleSettings';
import { broughtAfter, stateOfBrought } from './database/broughtEntities';
import { giveWay } from './giveWay';

/** Units and people of imports: what the catalog module asks for, and their giving way. */
export async function createBrought(options: {
  db: Knex;
  settings: RoleSettings;
  clock: DatabaseClock;
  scheduler: SchedulerService;
  mirror: Mirror;
}): Promise<Handler[]> {
  const { db, scheduler } = options;
  await scheduler.scheduleTask({
    id: 'give-way',
    frequency: { seconds: 30 },
    timeout: { minutes: 10 },
    fn: async signal => {
      await giveWay(options, signal);
    },
  });
  return [
    handler(
      routes.broughtEntities,
      async ({ query: { known, after, limit } }) => {
        const state = await stateOfBrought(db);
        if (after === undefined && known === state) return { state, items: [] };
        const found = await broughtAfter(db, {
          limit: limit + 1,
          ...(after !== undefined && { after }),
        });
        const items = found.slice(0, limit);
        const next = found.length > limit ? items.at(-1)?.ref : undefined;
        return { state, items, ...(next !== undefined && { next }) };
      },
    ),
  ];
}
