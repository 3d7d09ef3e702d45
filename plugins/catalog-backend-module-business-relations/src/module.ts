import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { createBusinessRelationsClient } from '@business-relations/backstage-plugin-business-relations-node';
import { BroughtEntities } from './brought/BroughtEntities';
import { outdatedInCatalog } from './feed/outdatedInCatalog';
import { RelationFeed } from './feed/RelationFeed';
import { shownInCatalog } from './feed/shownInCatalog';
import { BusinessRelationsProcessor } from './relations/BusinessRelationsProcessor';
import { Emitted } from './relations/Emitted';
import { RefreshHandle } from './relations/RefreshHandle';
import { RelationIndex } from './relations/RelationIndex';
import { hearCatalogErrors } from './telling/catalogErrors';
import { FailingEntities } from './telling/FailingEntities';
import { keepTelling } from './telling/keepTelling';
import { SeenEntities } from './telling/SeenEntities';

const PATIENCE_MILLISECONDS = 15_000;

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
        config: coreServices.rootConfig,
        catalog: catalogServiceRef,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
      },
      async init({
        auth,
        config,
        catalog,
        discovery,
        events,
        lifecycle,
        logger,
        processing,
      }) {
        const client = createBusinessRelationsClient({ auth, discovery }, () =>
          auth.getOwnServiceCredentials(),
        );
        const end = new AbortController();
        const patience = () => ({
          signal: AbortSignal.any([
            end.signal,
            AbortSignal.timeout(PATIENCE_MILLISECONDS),
          ]),
        });
        const seen = new SeenEntities(entities =>
          client(routes.entitiesSeen, { body: { entities } }, patience()),
        );
        const failing = new FailingEntities(body =>
          client(routes.entitiesFailing, { body }, patience()),
        );
        await hearCatalogErrors(events, failing);

        const index = new RelationIndex();
        const emitted = new Emitted(index);
        const handle = new RefreshHandle(emitted);
        processing.addProcessor(
          new BusinessRelationsProcessor(
            index,
            emitted,
            seen,
            failing,
            shownInCatalog({ auth, catalog }),
            config.getOptionalStringArray('businessRelations.serviceTypes'),
          ),
        );
        processing.addEntityProvider(handle);
        const brought = new BroughtEntities(client, logger);
        processing.addEntityProvider(brought);

        const feed = new RelationFeed({
          client,
          index,
          emitted,
          handle,
          findOutdated: outdatedInCatalog({ auth, catalog, index }),
          logger,
        });
        // Once every plugin of this backend takes requests, ours included where it is among them.
        lifecycle.addStartupHook(() => {
          void feed.follow(end.signal);
          void brought.follow(end.signal);
          void keepTelling(seen, end.signal);
          void keepTelling(failing, end.signal);
        });
        lifecycle.addBeforeShutdownHook(() => end.abort());
      },
    });
  },
});
