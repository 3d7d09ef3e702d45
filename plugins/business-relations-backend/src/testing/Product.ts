import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabaseId,
} from '@backstage/backend-test-utils';
import { BackendFeature } from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  DefaultNotificationService,
  notificationService,
  NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import {
  SignalPayload,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import {
  Client,
  createClient,
  contractVersion,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Case } from '@business-relations/rules';
import knexFactory, { Knex } from 'knex';
import request from 'supertest';
import { pluginWith } from '../plugin';
import { Business, person, role, service, theService, unit } from './business';
import { databaseWithTables } from './databases';
import { Member } from './Member';
import { RulesEngine } from './RulesEngine';

function anEntity(ref: string): Entity {
  const { kind, ...metadata } = parseEntityRef(ref);
  return { apiVersion: 'backstage.io/v1alpha1', kind, metadata };
}

/** Where e-mails to somebody go. */
const withAddress = (ref: string | CompoundEntityRef): Entity => {
  const entity = anEntity(
    typeof ref === 'string' ? ref : stringifyEntityRef(ref),
  );
  const email = `${entity.metadata.name}@example.com`;
  return { ...entity, spec: { profile: { email } } };
};

export type Sent = {
  method: string;
  path: string;
  body?: string;
  authorization?: string;
  status: number;
};

/** Ours for our plugin; each of the others that a test starts beside it has its own, as in an installation. */
const databaseOf = (db: Knex) =>
  createServiceFactory({
    service: coreServices.database,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) => {
      const ofPlugin =
        plugin.getId() === 'business-relations'
          ? db
          : knexFactory({
              client: 'better-sqlite3',
              connection: ':memory:',
              useNullAsDefault: true,
            });
      return { getClient: async () => ofPlugin };
    },
  });

/** The whole plugin over HTTP, on a database, with cases run in memory. */
export class Product {
  readonly notifications: NotificationSendOptions[] = [];
  readonly signals: SignalPayload[] = [];
  private constructor(
    readonly db: Knex,
    readonly engine: RulesEngine,
    readonly business: Business,
  ) {}

  private backend?: TestBackend;
  private scheduler?: SchedulerService;
  /** What the catalog shows to nobody. */
  readonly hiddenInCatalog = new Set<string>();
  /** Every request so far, and how it was answered. */
  readonly sent: Sent[] = [];
  /** Whether there is a notifications plugin that they go to. */
  notificationsArrive = false;
  /** What the notifications plugin answers with, where it fails. */
  notificationsFail?: Error;

  static async start(
    id: TestDatabaseId,
    ...features: BackendFeature[]
  ): Promise<Product> {
    const db = await databaseWithTables(id);
    const product = new Product(db, new RulesEngine(), new Business(db));
    await product.furnish();
    await product.run(features);
    return product;
  }

  /** Karin works in Motor; Fatima orders there; Åsa is customer for Claims, up to half a million; Erik her account manager. */
  private async furnish() {
    const now = new Date().toISOString();
    this.business.clock = () => now;
    await this.business.has(
      unit('company'),
      unit('claims', 'company'),
      unit('motor', 'claims'),
      person('karin', 'motor'),
      person('fatima', 'motor'),
      person('asa', 'claims'),
      person('erik'),
      person('dag'),
      service('intake'),
      service('archive'),
    );
    const intake = [theService('intake')];
    const mandate = { money: { amount: 500_000, currency: 'SEK' } };
    await this.business.assigns(
      role('customer', 'asa', 'claims', intake, { mandate }),
      role('orderer', 'fatima', 'motor', intake, { mandate: {} }),
      role('accountManager', 'erik', 'claims', 'everything'),
      role('deliveryManager', 'dag', undefined, 'everything'),
    );
  }

  private async run(features: BackendFeature[]) {
    const { db } = this;
    this.backend = await startTestBackend({
      features: [
        pluginWith(() => this.engine),
        databaseOf(db),
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
        catalogServiceMock.mock({
          getEntitiesByRefs: async ({ entityRefs }) => ({
            items: entityRefs.map(ref =>
              this.hiddenInCatalog.has(ref) ? undefined : anEntity(ref),
            ),
          }),
          getEntityByRef: async ref => withAddress(ref),
        }).factory,
        createServiceFactory({
          service: notificationService,
          deps: { auth: coreServices.auth, discovery: coreServices.discovery },
          factory: services => ({
            send: async sent => {
              if (this.notificationsFail) throw this.notificationsFail;
              this.notifications.push(sent);
              if (this.notificationsArrive) {
                await DefaultNotificationService.create(services).send(sent);
              }
            },
          }),
        }),
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({
            publish: async sent => {
              this.signals.push(sent);
            },
          }),
        }),
        createBackendModule({
          pluginId: 'business-relations',
          moduleId: 'clockwork',
          register: module =>
            module.registerInit({
              deps: { scheduler: coreServices.scheduler },
              init: async ({ scheduler }) => {
                this.scheduler = scheduler;
              },
            }),
        }),
        ...features,
      ],
    });
  }

  get http() {
    if (!this.backend) throw new Error('It was not started');
    return request(this.backend.server);
  }

  /** Runs what would run by itself in a moment. */
  async runs(
    task:
      | 'ask-by-campaigns'
      | 'ask-to-confirm-roles'
      | 'deliver-commands'
      | 'give-way'
      | 'let-go'
      | 'rebuild-cases'
      | 'run-import-errands'
      | 'run-reorganisation-steps'
      | 'send-notices'
      | 'send-on-channels'
      | 'take-back-overtaken'
      | 'tell-successions'
      | 'work-at-repair'
      | `take-deliveries-${string}`
      | `take-roles-${string}`,
  ) {
    await this.scheduler?.triggerTask(task);
  }

  /** As if that much time had passed for what is to be tried again. */
  async later(milliseconds: number) {
    const past = new Date(Date.now() - milliseconds).toISOString();
    await this.db('commands')
      .where({ state: 'waiting' })
      .update({ next_at: past });
    await this.db('notices')
      .where({ state: 'waiting' })
      .update({ next_at: past });
    await this.db('channel_posts')
      .where({ state: 'waiting' })
      .update({ next_at: past });
  }

  /** What the worker writes. */
  projects(projection: {
    case?: Case;
    events?: RecordedEvent[];
    carriedOut?: string[];
  }) {
    const { case: current, events = [], carriedOut = [] } = projection;
    if (!current) throw new Error('Nothing happened');
    return this.worker(routes.project, {
      body: {
        contract: contractVersion,
        case: { ...current },
        events,
        carriedOut,
      },
    });
  }

  /** What somebody was notified of, oldest first. */
  told(whom: string) {
    return this.notifications
      .filter(
        ({ recipients }) =>
          recipients.type === 'entity' && recipients.entityRef === whom,
      )
      .map(({ payload }) => payload);
  }

  as(name: string, headers: Record<string, string> = {}): Member {
    return this.bearingPerson(`user:default/${name}`, headers);
  }

  /** The same of whoever stands in another namespace. */
  bearingPerson(ref: string, headers: Record<string, string> = {}): Member {
    return new Member(
      this.client({
        authorization: mockCredentials.user.header(ref),
        ...headers,
      }),
      ref,
    );
  }

  get worker(): Client {
    return this.client({
      authorization: mockCredentials.service.header({
        onBehalfOf: mockCredentials.service(
          'external:business-relations-worker',
        ),
        targetPluginId: 'business-relations',
      }),
    });
  }

  /** Whoever holds this token; nobody without one. For backends that have `RealTokens`. */
  bearing(token: string | undefined, ref = ''): Member {
    return new Member(
      this.client(token ? { authorization: `Bearer ${token}` } : {}),
      ref,
    );
  }

  private client(headers: Record<string, string>): Client {
    return createClient(async (path, init) => {
      const { http } = this;
      const url = `/api/business-relations${path}`;
      const sending = { GET: http.get, POST: http.post, PUT: http.put };
      const { method } = init;
      if (method !== 'GET' && method !== 'POST' && method !== 'PUT') {
        throw new Error(`No route is called by ${method}`);
      }
      const response = await sending[method](url)
        .set({ ...headers, ...init.headers })
        .send(init.body);
      const { status, text } = response;
      this.sent.push({ ...init, path, status, ...headers });
      return new Response(text, { status });
    });
  }

  async stop() {
    await this.backend?.stop();
  }
}
