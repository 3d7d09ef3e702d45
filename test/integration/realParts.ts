import { ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  BackstageCredentials,
  coreServices,
  createBackendModule,
  createServiceFactory,
  DatabaseService,
  PermissionsService,
  PermissionsServiceRequestOptions,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  DefinitivePolicyDecision,
  Permission,
} from '@backstage/plugin-permission-common';
import businessRelationsPlugin from '@business-relations/backstage-plugin-business-relations-backend';
import {
  CaseAnswer,
  Client,
  createClient,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  RECORD_QUERY,
  RecordAsked,
  RunRecord,
} from '@business-relations/rules';
import { dataConverterOf, readKeys } from '@business-relations/temporal';
import {
  Client as TemporalClient,
  Connection,
  WorkflowHandle,
} from '@temporalio/client';
import { anEntity } from '../entities/anEntity';
import { freePort, TemporalServer } from './temporalServer';

type Database = Awaited<ReturnType<DatabaseService['getClient']>>;

const root = join(__dirname, '..', '..');

const member = (name: string, ...memberOf: string[]) =>
  anEntity('User', name, { memberOf });

const company = [
  anEntity('Group', 'claims', { type: 'unit', children: [] }),
  anEntity('Group', 'motor', { type: 'unit', parent: 'claims', children: [] }),
  anEntity('Component', 'intake', { type: 'service', owner: 'claims' }),
  member('karin', 'motor'),
  member('asa', 'claims'),
  member('erik'),
];

export class Person {
  constructor(readonly client: Client) {}

  async opens(kind: string, opening: unknown): Promise<CaseAnswer> {
    const answer = await this.client(routes.openCase, {
      parameters: { kind },
      body: { opening, idempotencyKey: randomUUID() },
    });
    if (answer.status === 'recorded') throw new Error('It was only recorded');
    return answer.case;
  }

  send(id: string, type: string, content: unknown = {}) {
    return this.client(routes.command, {
      parameters: { id, type },
      body: { content, idempotencyKey: randomUUID() },
    });
  }

  async does(...asked: Parameters<Person['send']>): Promise<CaseAnswer> {
    const answer = await this.send(...asked);
    if (answer.status === 'recorded') throw new Error('It was only recorded');
    return answer.case;
  }

  reads(id: string) {
    return this.client(routes.case, { parameters: { id } });
  }
}

const isOfNewcomer = ({ principal }: BackstageCredentials) =>
  typeof principal === 'object' &&
  principal !== null &&
  'userEntityRef' in principal &&
  principal.userEntityRef === 'user:default/newcomer';

/** Everybody may do everything, but the catalog shows nothing to a person who is new here. */
async function decide(
  requests: { permission: Permission }[],
  { credentials }: PermissionsServiceRequestOptions,
): Promise<DefinitivePolicyDecision[]> {
  return requests.map(({ permission }) => ({
    result:
      isOfNewcomer(credentials) && permission.name === 'catalog.entity.read'
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
  }));
}

const permissions: PermissionsService = {
  authorize: decide,
  authorizeConditional: decide,
};

const aKey = () => `2026-11:${randomBytes(32).toString('base64')}`;

/** As an installation sets them below `businessRelations.temporal`; the worker is told the same. */
type Names = {
  taskQueue?: string;
  idPrefix?: string;
  encryptionKeys?: string;
};

/** Temporal, a backend and a worker, each as it is; nothing between them is made up. */
export class RealParts {
  private worker?: ChildProcess;
  readonly permissions = permissions;

  private constructor(
    readonly temporal: TemporalServer,
    private readonly backend: TestBackend,
    private readonly scheduler: SchedulerService,
    readonly db: Database,
    private readonly names: Names,
  ) {}

  /** With a server of its own, unless it shares one; encrypted, unless it is told not to. */
  static async start(
    given: Names = {},
    shared?: TemporalServer,
  ): Promise<RealParts> {
    const names = { encryptionKeys: aKey(), ...given };
    const temporal = shared ?? (await TemporalServer.start());
    let scheduler: SchedulerService | undefined;
    let db: Database | undefined;
    const backend = await startTestBackend({
      features: [
        businessRelationsPlugin,
        createBackendModule({
          pluginId: 'business-relations',
          moduleId: 'clockwork',
          register: module =>
            module.registerInit({
              deps: {
                its: coreServices.scheduler,
                database: coreServices.database,
              },
              init: async ({ its, database }) => {
                scheduler = its;
                db = await database.getClient();
              },
            }),
        }),
        catalogServiceMock.factory({ entities: company }),
        createServiceFactory({
          service: coreServices.permissions,
          deps: {},
          factory: () => permissions,
        }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://backstage.example.com' },
            businessRelations: {
              temporal: { address: temporal.address, ...names },
            },
          },
        }),
      ],
    });
    if (!scheduler || !db) throw new Error('Nothing keeps time');
    const parts = new RealParts(temporal, backend, scheduler, db, names);
    await parts.startWorker();
    return parts;
  }

  /** What goes on by itself every few seconds; here nothing repeats unless it is told to. */
  async someSecondsLater() {
    await this.scheduler.triggerTask('tell-successions');
    await this.scheduler.triggerTask('take-back-overtaken');
    await this.scheduler.triggerTask('deliver-commands');
    await this.scheduler.triggerTask('send-notices');
  }

  /** What an operator started. */
  async repairs(): Promise<void> {
    await this.scheduler.triggerTask('work-at-repair');
  }

  /** Asks Temporal about the run of a case, as whoever has the keys. */
  private async ofRun<T>(
    caseId: string,
    ask: (run: WorkflowHandle) => Promise<T>,
  ): Promise<T> {
    const { idPrefix = '', encryptionKeys } = this.names;
    const connection = await Connection.connect({
      address: this.temporal.address,
    });
    try {
      const client = new TemporalClient({
        connection,
        dataConverter: dataConverterOf(
          encryptionKeys ? readKeys(encryptionKeys) : undefined,
        ),
      });
      return await ask(client.workflow.getHandle(`${idPrefix}${caseId}`));
    } finally {
      await connection.close();
    }
  }

  /** What Temporal's lists and pages say of the run of a case. */
  shownOfRun(caseId: string) {
    return this.ofRun(caseId, async run => {
      const described = await run.describe();
      return {
        summary: await described.staticSummary(),
        details: await described.staticDetails(),
      };
    });
  }

  /** The worker has told all that the run of a case came to, which it does behind the backend. */
  hasTold(caseId: string): Promise<boolean> {
    return this.ofRun(caseId, async run => {
      const { case: now, projected } = await run.query<
        RunRecord,
        [RecordAsked]
      >(RECORD_QUERY, { after: 0, most: 0 });
      return now !== undefined && projected >= now.seq;
    });
  }

  /**
   * A run in the place of a case's own that no worker can go on with: what it begins with is of a schema that nobody
   * knows, as after a release that was taken back.
   */
  async breakRun(caseId: string): Promise<void> {
    await this.ofRun(caseId, async run => {
      const record = await run.query<RunRecord, [RecordAsked]>(RECORD_QUERY, {
        after: 0,
        most: 0,
      });
      await run.terminate();
      const { taskQueue = 'business-relations' } = this.names;
      await run.client.start(record.case?.kind ?? '', {
        workflowId: run.workflowId,
        taskQueue,
        args: [
          {
            id: caseId,
            kind: record.case?.kind,
            epoch: record.epoch,
            case: { ...record.case, schema: 99 },
            applied: [],
            unprojected: [],
          },
        ],
      });
    });
  }

  async startWorker() {
    const health = await freePort();
    this.worker = spawn(
      process.execPath,
      [
        '--require',
        join(root, 'node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
        'src/main/index.ts',
      ],
      {
        cwd: join(root, 'workflows', 'worker'),
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          PATH: process.env.PATH,
          TEMPORAL_ADDRESS: this.temporal.address,
          BUSINESS_RELATIONS_BACKEND_URL: `http://127.0.0.1:${this.backend.server.port()}`,
          BUSINESS_RELATIONS_WORKER_TOKEN: mockCredentials.service.token({
            onBehalfOf: mockCredentials.service(
              'external:business-relations-worker',
            ),
            targetPluginId: 'business-relations',
          }),
          BUSINESS_RELATIONS_HEALTH_PORT: String(health),
          BUSINESS_RELATIONS_TASK_QUEUE: this.names.taskQueue,
          BUSINESS_RELATIONS_ENCRYPTION_KEYS: this.names.encryptionKeys,
        },
      },
    );
    await this.until(async () => {
      const answer = await fetch(`http://127.0.0.1:${health}/ready`);
      return answer.ok;
    });
  }

  /** Whether this Backstage has another plugin. */
  async hasPlugin(id: string): Promise<boolean> {
    const address = `http://127.0.0.1:${this.backend.server.port()}`;
    const { status } = await fetch(`${address}/api/${id}/health`);
    return status !== 404;
  }

  async endWorker() {
    const { worker } = this;
    if (!worker || worker.exitCode !== null) return;
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }

  async until(holds: () => Promise<boolean>): Promise<void> {
    const patience = Date.now() + 60_000;
    while (!(await holds().catch(() => false))) {
      if (Date.now() > patience) throw new Error(`Never: ${holds}`);
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  /** Where the backend of the plugin answers. */
  get url() {
    return `http://127.0.0.1:${this.backend.server.port()}/api/business-relations`;
  }

  as(name: string): Person {
    const { url } = this;
    const authorization = mockCredentials.user.header(`user:default/${name}`);
    return new Person(
      createClient((path, init) =>
        fetch(`${url}${path}`, {
          ...init,
          headers: { ...init.headers, authorization },
        }),
      ),
    );
  }

  async end() {
    await this.endWorker();
    await this.backend.stop();
    await this.temporal.end();
  }
}
