import { createBackendModule } from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { businessRelationsModel } from './businessRelationsModel';

/**
 * Tells the catalog's model of our relations. A module of its own, since with any source of a model the catalog judges
 * all entities by that model and no longer by its built-in kinds: this one brings the catalog's own kinds along.
 *
 * @alpha
 */
export const catalogModuleBusinessRelationsModel = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'business-relations-model',
  register(module) {
    module.registerInit({
      deps: { model: catalogModelExtensionPoint },
      async init({ model }) {
        model.addModelSource(
          CatalogModelSources.static([businessRelationsModel]),
        );
      },
    });
  },
});
