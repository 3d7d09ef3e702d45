import {
  BackstageCredentials,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { caseReadPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { caseResourceRef } from '@business-relations/backstage-plugin-business-relations-node';
import { Sight } from './sight';

type Deps = {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  catalog: CatalogService;
  logger: LoggerService;
};

/** Finds out what a reader gets to see. Where nobody is kept from anything, which is usual, it costs one question. */
export function createSights(deps: Deps) {
  const { permissions, permissionsRegistry, catalog, logger } = deps;

  const seenInCatalog =
    (credentials: BackstageCredentials, { result }: PolicyDecision) =>
    async (entities: EntityRef[]): Promise<Set<EntityRef>> => {
      if (result === AuthorizeResult.ALLOW) return new Set(entities);
      if (result === AuthorizeResult.DENY) return new Set();
      try {
        const { items } = await catalog.getEntitiesByRefs(
          { entityRefs: entities, fields: ['kind'] },
          { credentials },
        );
        return new Set(entities.filter((_, index) => items[index]));
      } catch (error) {
        // Nobody must learn from us of what the catalog may hide, also while it can't be asked.
        logger.warn('The catalog could not be asked what it shows', {
          error: String(error),
        });
        return new Set();
      }
    };

  return async (credentials: BackstageCredentials): Promise<Sight> => {
    const [cases, entities] = await permissions.authorizeConditional(
      [
        { permission: caseReadPermission },
        { permission: catalogEntityReadPermission },
      ],
      { credentials },
    );
    if (cases.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(caseReadPermission.name);
    }
    const transform = createConditionTransformer(
      permissionsRegistry.getPermissionRuleset(caseResourceRef),
    );
    return {
      ...(cases.result === AuthorizeResult.CONDITIONAL && {
        filter: transform(cases.conditions),
      }),
      sees: seenInCatalog(credentials, entities),
    };
  };
}

export type SightOf = ReturnType<typeof createSights>;
