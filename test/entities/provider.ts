import {
  BackendFeature,
  coreServices,
  createBackendModule,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

/** More in one go keep the catalog's database to themselves for long. */
const AT_ONCE = 500;

export type Change = { added?: Entity[]; removed?: Entity[] };

/** Entities come into the catalog, and others go, beside all else that it has. */
export async function applyChange(
  connection: EntityProviderConnection,
  { added = [], removed = [] }: Change,
): Promise<void> {
  const most = Math.max(added.length, removed.length);
  for (let from = 0; from < most; from += AT_ONCE) {
    const some = (entities: Entity[]) =>
      entities.slice(from, from + AT_ONCE).map(entity => ({ entity }));
    await connection.applyMutation({
      type: 'delta',
      added: some(added),
      removed: some(removed),
    });
  }
}

/** What a provider has at hand to bring its entities. */
export type Bringing = {
  connection: EntityProviderConnection;
  config: RootConfigService;
  logger: LoggerService;
  /** Aborted when the backend ends. */
  signal: AbortSignal;
};

/** Has a catalog take entities from a provider of that name; the catalog begins when all that `bring` waits for is there. */
export const provider = (
  name: string,
  bring: (bringing: Bringing) => Promise<void>,
): BackendFeature =>
  createBackendModule({
    pluginId: 'catalog',
    moduleId: `provider-${name}`,
    register: module =>
      module.registerInit({
        deps: {
          config: coreServices.rootConfig,
          lifecycle: coreServices.rootLifecycle,
          logger: coreServices.logger,
          processing: catalogProcessingExtensionPoint,
        },
        init: async ({ config, lifecycle, logger, processing }) => {
          const end = new AbortController();
          lifecycle.addBeforeShutdownHook(() => end.abort());
          processing.addEntityProvider({
            getProviderName: () => name,
            connect: connection =>
              bring({ connection, config, logger, signal: end.signal }),
          });
        },
      }),
  });
