import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { inBatches } from '../batches';

/**
 * Which of these the catalog shows to a reader: nobody learns from us of an entity that it hides from them. `decided`
 * is the policy's word on reading entities, where it was asked together with something else.
 */
export type ShownTo = (
  credentials: BackstageCredentials,
  refs: Iterable<EntityRef>,
  decided?: PolicyDecision,
) => Promise<Set<EntityRef>>;

/**
 * Asks the policy first. Only where it depends on the entity the catalog itself has to say, with the reader's own
 * credentials and one call a few hundred entities.
 */
export const createShownTo =
  ({
    catalog,
    permissions,
  }: {
    catalog: CatalogService;
    permissions: PermissionsService;
  }): ShownTo =>
  async (credentials, refs, decided) => {
    const asked = [...new Set(refs)];
    const [{ result }] = decided
      ? [decided]
      : await permissions.authorizeConditional(
          [{ permission: catalogEntityReadPermission }],
          { credentials },
        );
    if (result === AuthorizeResult.ALLOW) return new Set(asked);
    if (result === AuthorizeResult.DENY) return new Set();
    const shown = await inBatches(asked, async portion => {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs: portion, fields: ['kind'] },
        { credentials },
      );
      return portion.filter((_, index) => items[index] !== undefined);
    });
    return new Set(shown);
  };
