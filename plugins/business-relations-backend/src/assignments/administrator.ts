import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { assignmentAdministerPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { asPerson } from '../http/callers';
import { Caller } from '../http/handler';

/** The caller, as somebody who administers roles. @throws NotAllowedError for everybody else */
export async function administrator(
  permissions: PermissionsService,
  caller: Caller,
): Promise<EntityRef> {
  const person = asPerson(caller);
  const [{ result }] = await permissions.authorize(
    [{ permission: assignmentAdministerPermission }],
    { credentials: caller.credentials },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(assignmentAdministerPermission.name);
  }
  return person;
}
