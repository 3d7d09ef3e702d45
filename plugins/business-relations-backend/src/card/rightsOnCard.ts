import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  RelatedRole,
  relatedRoles,
} from '@business-relations/backstage-plugin-business-relations-common';
import { permissionToPropose } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { assignmentReadPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { createVisibleBy, Visible } from '../assignments/visible';

/** What somebody may see of a card, and do from it. */
export type RightsOnCard = {
  visible: Visible;
  /** The policy's word on reading entities; where it depends on the entity, the catalog has to say. */
  ofEntities: PolicyDecision;
  /** For which roles they may propose whoever it be. */
  mayPropose: RelatedRole[];
};

/** @throws NotAllowedError for whoever may see no role at all. */
export type RightsOnCardOf = (
  reader: BackstageCredentials,
) => Promise<RightsOnCard>;

/**
 * The permission backend takes permissions of either kind in one request, and answers a basic one with yes or no; only
 * the type of `authorizeConditional` names resource permissions alone.
 */
type OfEitherKind = {
  authorizeConditional(
    asked: { permission: Permission }[],
    options: { credentials: BackstageCredentials },
  ): Promise<PolicyDecision[]>;
};

/**
 * Asks for all of it at once: each request to the permission backend is two over HTTP, since that asks the auth backend
 * who it is, and costs as much as everything that the card looks up.
 */
export function createRightsOnCard(
  permissions: PermissionsService,
  registry: PermissionsRegistryService,
): RightsOnCardOf {
  const either: OfEitherKind = permissions;
  const visibleBy = createVisibleBy(registry);
  const asked = [
    assignmentReadPermission,
    catalogEntityReadPermission,
    ...relatedRoles.map(permissionToPropose),
  ].map(permission => ({ permission }));
  return async credentials => {
    const [ofAssignments, ofEntities, ...toPropose] =
      await either.authorizeConditional(asked, { credentials });
    return {
      visible: visibleBy(ofAssignments),
      ofEntities,
      mayPropose: relatedRoles.filter(
        (_, nth) => toPropose[nth].result === AuthorizeResult.ALLOW,
      ),
    };
  };
}
