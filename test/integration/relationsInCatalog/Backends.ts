import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  DatabaseService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import businessRelationsPlugin from '@business-relations/backstage-plugin-business-relations-backend';
import catalogModule from '@business-relations/backstage-plugin-catalog-backend-module-business-relations';
import { provider } from '../../entities/provider';
import { Databases } from '../../faults/relations/Standing';

/** Something that comes about later. */
function coming<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>(comes => {
    resolve = comes;
  });
  return { promise, resolve };
}

/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';

const RELATIONS = 'business-relations';

/**
 * The catalog with our module in one process, our backend in another, as an installation may split them: each can be
 * away without the other. Nothing between them is made up.
 */
export class Backends {
  private catalog?: TestBackend;
  private relations?: TestBackend;
  private scheduler?: SchedulerService;

  /** The databases outlast them. */
  constructor(private readonly databases: Databases) {}

  /** Answers what has entities come into the catalog and go. */
  async startCatalog(): Promise<EntityProviderConnection> {
    const started = coming<TestBackend>();
    const connected = coming<EntityProviderConnection>();
    this.catalog = await startTestBackend({
      features: [
        this.database(),
        this.discovery(started.promise),
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              // Rounds begin when a test says so.
              processingInterval: { minutes: 30 },
              stitchingStrategy: { pollingInterval: { milliseconds: 100 } },
            },
          },
        }),
        catalogPlugin,
        catalogModule,
        provider('organisation-of-the-test', async ({ connection }) =>
          connected.resolve(connection),
        ),
      ],
    });
    started.resolve(this.catalog);
    return connected.promise;
  }

  async startRelations(): Promise<void> {
    this.relations = await startTestBackend({
      features: [
        this.database(),
        this.discovery(),
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
        businessRelationsPlugin,
        createBackendModule({
          pluginId: RELATIONS,
          moduleId: 'clockwork',
          register: module =>
            module.registerInit({
              deps: { its: coreServices.scheduler },
              init: async ({ its }) => {
                this.scheduler = its;
              },
            }),
        }),
      ],
    });
  }

  async stopCatalog(): Promise<void> {
    await this.catalog?.stop();
    delete this.catalog;
  }

  async stopRelations(): Promise<void> {
    await this.relations?.stop();
    delete this.relations;
  }

  async stop(): Promise<void> {
    await this.stopCatalog();
    await this.stopRelations();
  }

  /** What goes on by itself every now and then; here nothing repeats unless it is told to. */
  async does(task: 'mirror' | 'effective-relations'): Promise<void> {
    await this.scheduler?.triggerTask(`${RELATIONS}-${task}`);
  }

  private database() {
    return createServiceFactory({
      service: coreServices.database,
      deps: { plugin: coreServices.pluginMetadata },
      factory: async ({ plugin }): Promise<DatabaseService> => ({
        getClient: async () =>
          plugin.getId() === RELATIONS
            ? this.databases.relations
            : this.databases.catalog,
      }),
    });
  }

  /** `catalog`: where it is while it starts. */
  private discovery(catalog?: Promise<TestBackend>) {
    const addressOf = async (plugin: string) => {
      const backend =
        plugin === RELATIONS
          ? this.relations
          : (this.catalog ?? (await catalog));
      const address = backend
        ? `http://127.0.0.1:${backend.server.port()}`
        : NOWHERE;
      return `${address}/api/${plugin}`;
    };
    return createServiceFactory({
      service: coreServices.discovery,
      deps: {},
      factory: () => ({
        getBaseUrl: addressOf,
        getExternalBaseUrl: addressOf,
      }),
    });
  }
}
