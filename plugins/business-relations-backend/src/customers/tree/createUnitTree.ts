import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { VisibleTo } from '../../assignments/visible';
import { namesOf } from '../../catalog';
import { ShownTo } from '../../catalog/catalogVisibility';
import { Clock } from '../../clock';
import { readCursor, writeCursor } from '../../cursor';
import { Handler, handler } from '../../http/handler';
import { RoleSettings } from '../../roleSettings';
import { referencesIn } from '../../words/references';
import { afterUnit } from '../afterUnit';
import { AuthorizedUnitTree, UnitTree } from './UnitTree';

export function createUnitTree({
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
}): Handler {
  const tree = new AuthorizedUnitTree(
    new UnitTree(db, settings, clock),
    visibleTo,
    shownTo,
  );
  return handler(
    routes.unitTree,
    async ({ query: { cursor, limit, deviating, ...query } }, caller) => {
      const { items, next } = await tree.list(
        { ...query, deviating: deviating === 'true' },
        {
          limit,
          ...(cursor !== undefined && {
            after: readCursor(afterUnit, cursor),
          }),
        },
        caller.credentials,
      );
      return {
        items,
        ...(next && { next: writeCursor(next) }),
        names: await namesOf(db, referencesIn(items)),
      };
    },
  );
}
