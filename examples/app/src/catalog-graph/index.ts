import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import {
  businessRelationPairs,
  businessRelationTypes,
} from '@business-relations/backstage-plugin-business-relations';
import { labelledCard, labelledPage } from './edges';

/** The catalog graph knows the catalog's own relations alone unless it is told of others, and has no words for them. */
export const catalogGraph = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogGraphApiRef,
          deps: {},
          factory: () =>
            new DefaultCatalogGraphApi({
              knownRelations: [...ALL_RELATIONS, ...businessRelationTypes],
              knownRelationPairs: [
                ...ALL_RELATION_PAIRS,
                ...businessRelationPairs,
              ],
              defaultRelationTypes: { exclude: [] },
            }),
        }),
    }),
    labelledCard,
    labelledPage,
  ],
});
