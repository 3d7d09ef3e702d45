import {
  BackstageCredentials,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { caseReadPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { caseResourceRef } from '@business-relations/backstage-plugin-business-relations-node';
import { ShownTo } from '../catalog/catalogVisibility';
import { Sight } from './sight';

type Deps = {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  shownTo: ShownTo;
  logger: LoggerService;
};

/** Finds out what a reader gets to see: cases by the permission policy, entities by the catalog. */
export function createSights(deps: Deps) {
  const { permissions, permissionsRegistry, shownTo, logger } = deps;

  return async (credentials: BackstageCredentials): Promise<Sight> => {
    // Together: each request to the permission backend costs as much as everything else that a page of cases does.
    const [decision, ofEntities] = await permissions.authorizeConditional(
      [
        { permission: caseReadPermission },
        { permission: catalogEntityReadPermission },
      ],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(caseReadPermission.name);
    }
    const transform = createConditionTransformer(
      permissionsRegistry.getPermissionRuleset(caseResourceRef),
    );
    return {
      ...(decision.result === AuthorizeResult.CONDITIONAL && {
        filter: transform(decision.conditions),
      }),
      sees: entities =>
        shownTo(credentials, entities, ofEntities).catch(error => {
          // Nobody must learn from us of what the catalog may hide, also while it can't be asked.
          logger.warn('The catalog could not be asked what it shows', {
            error: String(error),
          });
          return new Set();
        }),
    };
  };
}

export type SightOf = ReturnType<typeof createSights>;
