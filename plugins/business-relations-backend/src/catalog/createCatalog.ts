import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { Handler, handler } from '../http/handler';
import { RoleSettings } from '../roleSettings';
import { ShownTo } from './catalogVisibility';
import { findEntities } from './database/findEntities';
import { forgetFailing, storeFailing } from './database/storeFailing';
import { Mirror } from './Mirror';
import { mirroredKinds, readShape } from './shape';

const isMirrored = ({ kind }: { kind: string }) =>
  mirroredKinds.some(each => each === kind.toLocaleLowerCase('en-US'));

export function createCatalog({
  db,
  settings,
  mirror,
  clock,
  shownTo,
}: {
  db: Knex;
  settings: RoleSettings;
  mirror: Mirror;
  clock: Clock;
  shownTo: ShownTo;
}): Handler[] {
  return [
    handler(
      routes.entities,
      async ({ query: { of, search, limit } }, { credentials }) => {
        // Twice as many as wanted: where the catalog hides some of them there is still something to pick from.
        const found = await findEntities(
          db,
          settings,
          { of, search },
          limit * 2,
        );
        const shown = await shownTo(
          credentials,
          found.map(({ ref }) => ref),
        );
        return {
          items: found
            .filter(({ ref }) => shown.has(ref))
            .slice(0, limit)
            .map(({ description, ...picked }) => ({
              ...picked,
              ...(description !== null && { description }),
            })),
        };
      },
    ),
    handler(routes.entitiesSeen, async ({ body: { entities } }) => ({
      changed: await mirror.seen(
        entities.filter(isMirrored).map(entity => readShape(entity)),
      ),
    })),
    handler(
      routes.entitiesFailing,
      async ({ body: { failing, recovered } }) => {
        await db.transaction(async trx => {
          await storeFailing(trx, failing, clock());
          await forgetFailing(trx, recovered);
        });
        return {};
      },
    ),
  ];
}
