import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { outdatedInCatalog } from './feed/outdatedInCatalog';
import { RelationFeed } from './feed/RelationFeed';
import { createRelationsClient } from './feed/relationsClient';
import { BusinessRelationsProcessor } from './relations/BusinessRelationsProcessor';
import { Emitted } from './relations/Emitted';
import { RefreshHandle } from './relations/RefreshHandle';
import { RelationIndex } from './relations/RelationIndex';
import { SeenEntities } from './seen/SeenEntities';

/**
 * Puts customers, orderers and account managers on the entities of the catalog, and tells our backend what the catalog
 * has processed.
 *
 * @public
 */
export const catalogModuleBusinessRelations = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'business-relations',
  register(module) {
    module.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        discovery: coreServices.discovery,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ auth, catalog, discovery, lifecycle, logger, processing }) {
        const client = createRelationsClient({ auth, discovery });
        const index = new RelationIndex();
        const emitted = new Emitted(index);
        const handle = new RefreshHandle(emitted);
        const seen = new SeenEntities();
        processing.addProcessor(
          new BusinessRelationsProcessor(index, emitted, seen),
        );
        processing.addEntityProvider(handle);

        const feed = new RelationFeed({
          client,
          index,
          emitted,
          handle,
          findOutdated: outdatedInCatalog({ auth, catalog, index }),
          logger,
        });
        const end = new AbortController();
        // Once every plugin of this backend takes requests, ours included where it is among them.
        lifecycle.addStartupHook(() => {
          void feed.follow(end.signal);
          void seen.tell(
            entities =>
              client(
                routes.entitiesSeen,
                { body: { entities } },
                {
                  signal: AbortSignal.any([
                    end.signal,
                    AbortSignal.timeout(15_000),
                  ]),
                },
              ),
            end.signal,
          );
        });
        lifecycle.addBeforeShutdownHook(() => end.abort());
      },
    });
  },
});
