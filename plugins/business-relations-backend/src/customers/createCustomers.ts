import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { VisibleTo } from '../assignments/visible';
import { namesOf } from '../catalog';
import { ShownTo } from '../catalog/catalogVisibility';
import { Clock } from '../clock';
import { readCursor, writeCursor } from '../cursor';
import { Handler, handler } from '../http/handler';
import { RoleSettings } from '../roleSettings';
import { referencesIn } from '../words/references';
import { afterUnit } from './afterUnit';
import { AuthorizedCustomers, Customers } from './Customers';

export function createCustomers({
  db,
  settings,
  clock,
  visibleTo,
  shownTo,
}: {
  db: Knex;
  settings: RoleSettings;
  clock: Clock;
  visibleTo: VisibleTo;
  shownTo: ShownTo;
}): Handler[] {
  const customers = new AuthorizedCustomers(
    new Customers(db, settings, clock),
    visibleTo,
    shownTo,
  );
  return [
    handler(
      routes.customers,
      async ({ query: { cursor, limit, ...query } }, { credentials }) => {
        const { items, next } = await customers.list(
          query,
          {
            limit,
            ...(cursor !== undefined && {
              after: readCursor(afterUnit, cursor),
            }),
          },
          credentials,
        );
        return {
          items,
          ...(next && { next: writeCursor(next) }),
          names: await namesOf(db, referencesIn(items)),
        };
      },
    ),
    handler(
      routes.allOfTheUnit,
      async ({ query: { role, unit } }, { credentials }) => ({
        services: await customers.allOfTheUnit(role, unit, credentials),
      }),
    ),
  ];
}
