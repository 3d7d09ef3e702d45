import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  RelatedRole,
  relatedRoles,
} from '@business-relations/backstage-plugin-business-relations-common';
import { permissionToPropose } from '@business-relations/backstage-plugin-business-relations-common/contract';

/** For which roles somebody may propose whoever it be. */
export type MayPropose = (
  reader: BackstageCredentials,
) => Promise<RelatedRole[]>;

export const createMayPropose =
  (permissions: PermissionsService): MayPropose =>
  async credentials => {
    const decisions = await permissions.authorize(
      relatedRoles.map(role => ({ permission: permissionToPropose(role) })),
      { credentials },
    );
    return relatedRoles.filter(
      (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
    );
  };
