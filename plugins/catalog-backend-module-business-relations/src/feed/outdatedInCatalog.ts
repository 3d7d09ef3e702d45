import { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { RelationIndex } from '../relations/RelationIndex';
import { noRelations, typesOnSubject } from '../relations/relationLines';
import { linesShownOn } from './shownInCatalog';
import { FindOutdated } from './RelationFeed';

const FIELDS = ['kind', 'metadata.namespace', 'metadata.name', 'relations'];

/**
 * Compares the catalog with the index. One question per type of relation: one for several types at once takes the
 * catalog seconds (an OR over relation filters), and most entities have none of them.
 */
export const outdatedInCatalog =
  ({
    auth,
    catalog,
    index,
  }: {
    auth: AuthService;
    catalog: CatalogService;
    index: RelationIndex;
  }): FindOutdated =>
  async signal => {
    const credentials = await auth.getOwnServiceCredentials();
    const compared = new Set<EntityRef>();
    const outdated: EntityRef[] = [];
    for (const type of typesOnSubject) {
      for await (const entities of catalog.streamEntities(
        {
          filter: { [`relations.${type}`]: CATALOG_FILTER_EXISTS },
          fields: FIELDS,
        },
        { credentials },
      )) {
        signal.throwIfAborted();
        for (const entity of entities) {
          const ref = stringifyEntityRef(entity);
          if (compared.has(ref)) continue;
          compared.add(ref);
          const known = index.of(ref) ?? noRelations;
          if (linesShownOn(entity) !== known) outdated.push(ref);
        }
      }
    }
    for (const ref of index.entities()) {
      if (!compared.has(ref)) outdated.push(ref);
    }
    return outdated;
  };
