import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { businessRelationsPermissions } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { namesOf, unitsOf } from '../catalog';
import { listAssignments } from '../assignments/database/listAssignments';
import { asPerson } from '../http/callers';
import { Caller, Handler, handler } from '../http/handler';
import { referencesIn } from '../words/references';
import { readerSettings, saveReader } from './database/readers';

/** More roles than anybody keeps; who has more sees the first. */
const MOST_ROLES = 500;

/** What depends on nothing but who asks. */
const asked = businessRelationsPermissions.flatMap(permission =>
  isResourcePermission(permission) ? [] : [permission],
);

async function permittedTo(
  permissions: PermissionsService,
  { credentials }: Caller,
): Promise<Record<string, boolean>> {
  const decisions = await permissions.authorize(
    asked.map(permission => ({ permission })),
    { credentials },
  );
  return Object.fromEntries(
    asked.map(({ name }, index) => [
      name,
      decisions[index].result === AuthorizeResult.ALLOW,
    ]),
  );
}

export function createPeople({
  db,
  permissions,
}: {
  db: Knex;
  permissions: PermissionsService;
}): Handler[] {
  return [
    handler(routes.me, async (_, caller) => {
      const person = asPerson(caller);
      const units = await unitsOf(db, person);
      // One's own roles are always one's own to see.
      const own = await listAssignments(
        db,
        { holder: person },
        { visible: 'all', limit: MOST_ROLES },
      );
      const assignments = own.filter(
        ({ status }) => status !== 'ended' && status !== 'declined',
      );
      return {
        person,
        units,
        ...(await readerSettings(db, [person])).get(person),
        assignments,
        permitted: await permittedTo(permissions, caller),
        names: await namesOf(db, referencesIn([person, ...units, assignments])),
      };
    }),
    handler(routes.saveMe, async ({ body }, caller) => {
      await saveReader(db, asPerson(caller), body);
      return body;
    }),
  ];
}
