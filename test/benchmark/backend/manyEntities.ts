import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

const AT_ONCE = 500;

/** A service of one of the ten large systems. */
const serviceNo = (number: number): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: `service-${number}`,
    annotations: {
      'backstage.io/managed-by-location': 'url:http://benchmark.invalid',
      'backstage.io/managed-by-origin-location': 'url:http://benchmark.invalid',
    },
  },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'it',
    system: `large-${number % 10}`,
  },
});

async function provide(connection: EntityProviderConnection, count: number) {
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Math.min(AT_ONCE, count - from);
    await connection.applyMutation({
      type: 'delta',
      added: Array.from({ length: some }, (_, index) => ({
        entity: serviceNo(from + index),
      })),
      removed: [],
    });
  }
}

/** `benchmark.services` of them come into the catalog, beside what it reads from its file. */
export const manyEntities = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'benchmark-entities',
  register: module =>
    module.registerInit({
      deps: {
        config: coreServices.rootConfig,
        processing: catalogProcessingExtensionPoint,
      },
      init: async ({ config, processing }) =>
        processing.addEntityProvider({
          getProviderName: () => 'benchmark',
          connect: connection =>
            provide(
              connection,
              config.getOptionalNumber('benchmark.services') ?? 0,
            ),
        }),
    }),
});
