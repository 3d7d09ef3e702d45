import { ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  coreServices,
  createBackendModule,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import businessRelationsPlugin from '@business-relations/backstage-plugin-business-relations-backend';
import {
  CaseAnswer,
  Client,
  createClient,
  RefusedError,
  requirementShape,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { serverPrograms } from '../src';

const root = join(__dirname, '..', '..');

const entity = (
  kind: string,
  name: string,
  spec: Entity['spec'] = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { namespace: 'default', name },
  spec,
});

const member = (name: string, ...memberOf: string[]) =>
  entity('User', name, { memberOf });

const company = [
  entity('Group', 'claims', { type: 'unit', children: [] }),
  entity('Group', 'motor', { type: 'unit', parent: 'claims', children: [] }),
  entity('Component', 'intake', { type: 'service', owner: 'claims' }),
  member('karin', 'motor'),
  member('asa', 'claims'),
  member('erik'),
];

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
};

class Person {
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

/** Temporal, a backend and a worker, each as it is; nothing between them is made up. */
class RealParts {
  private worker?: ChildProcess;

  private constructor(
    private readonly temporal: TestWorkflowEnvironment,
    private readonly backend: TestBackend,
    private readonly scheduler: SchedulerService,
  ) {}

  static async start(): Promise<RealParts> {
    const temporal = await TestWorkflowEnvironment.createLocal({
      server: {
        executable: { type: 'existing-path', path: serverPrograms().temporal },
      },
    });
    let scheduler: SchedulerService | undefined;
    const backend = await startTestBackend({
      features: [
        businessRelationsPlugin,
        createBackendModule({
          pluginId: 'business-relations',
          moduleId: 'clockwork',
          register: module =>
            module.registerInit({
              deps: { its: coreServices.scheduler },
              init: async ({ its }) => {
                scheduler = its;
              },
            }),
        }),
        catalogServiceMock.factory({ entities: company }),
        mockServices.rootConfig.factory({
          data: {
            businessRelations: { temporal: { address: temporal.address } },
          },
        }),
      ],
    });
    if (!scheduler) throw new Error('Nothing keeps time');
    const parts = new RealParts(temporal, backend, scheduler);
    await parts.startWorker();
    return parts;
  }

  /** What goes on by itself every few seconds; here nothing repeats unless it is told to. */
  async someSecondsLater() {
    await this.scheduler.triggerTask('tell-successions');
    await this.scheduler.triggerTask('deliver-commands');
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
        },
      },
    );
    await this.until(async () => {
      const answer = await fetch(`http://127.0.0.1:${health}/ready`);
      return answer.ok;
    });
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

  as(name: string): Person {
    const url = `http://127.0.0.1:${this.backend.server.port()}/api/business-relations`;
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
    await this.temporal.teardown();
  }
}

const intake = 'component:default/intake';
const claims = 'group:default/claims';

/** What is on the decision page. */
function hashIn({ state }: CaseAnswer): string {
  const requirement = requirementShape.parse(state);
  if (!('matter' in requirement) || !requirement.matter) {
    throw new Error('It was not lifted');
  }
  return requirement.matter.contentHash;
}

describe('a requirement on real parts', () => {
  let parts: RealParts;
  beforeAll(async () => {
    parts = await RealParts.start();
  }, 120_000);
  afterAll(() => parts.end(), 60_000);

  const proposed = async (opening: object, holder: string) => {
    const { line } = await parts.as('erik').opens('role', {
      ask: 'accept',
      ...opening,
      holder: `user:default/${holder}`,
    });
    return parts.as(holder).does(line.id, 'accept');
  };

  const lifted = async (title: string) => {
    const { line } = await parts.as('karin').opens('requirement', {
      title,
      subject: intake,
      result: 'Half of all claims come in by phone',
      value: 'Saves four people',
      criteria: [{ text: 'A claim takes three minutes' }],
      submit: true,
    });
    const erik = parts.as('erik');
    await erik.does(line.id, 'classify', { class: 'change', customer: claims });
    await erik.does(line.id, 'prepare', {
      alternatives: [
        {
          key: 'shared',
          title: 'Share what is there',
          oneOff: { amount: 300_000, currency: 'SEK' },
        },
      ],
      recommended: 'shared',
    });
    return erik.does(line.id, 'lift');
  };

  it('goes from the first customer and account manager to a decision that stands in the history', async () => {
    await parts.until(async () => {
      const { items } = await parts
        .as('erik')
        .client(routes.entities, { query: { of: 'subject' } });
      return items.length > 0;
    });
    const customer = await proposed(
      {
        role: 'customer',
        unit: claims,
        scope: { entities: [intake] },
        mandate: {
          services: 'all',
          money: { amount: 500_000, currency: 'SEK' },
          from: '2026-01-01',
          evidence: 'Minutes of 12 January',
        },
      },
      'asa',
    );
    expect(customer.line).toMatchObject({
      open: false,
      description: { outcome: 'accepted' },
    });
    await proposed(
      { role: 'accountManager', unit: claims, scope: { everything: true } },
      'erik',
    );

    const asked = await lifted('Claims from a phone');
    const [task] = asked.tasks;
    expect(task.asked).toMatchObject([{ person: 'user:default/asa' }]);
    expect(asked.due[task.deadline ?? ''].calendar.id).toBe('sweden');

    const decided = await parts.as('asa').does(asked.line.id, 'approve', {
      alternative: 'shared',
      contentHash: hashIn(asked),
    });
    expect(decided.line.description.stage).toBe('delivery');
    const approval = decided.history.find(
      ({ sentence }) => sentence.code === 'requirement-approved',
    );
    expect(approval?.event).toMatchObject({
      actor: { person: 'user:default/asa' },
      actingAs: {
        as: 'holder',
        assignment: { role: 'customer', unit: claims },
      },
    });

    const again = await parts
      .as('asa')
      .send(asked.line.id, 'approve', {
        alternative: 'shared',
        contentHash: hashIn(asked),
      })
      .catch(error => error);
    expect(again).toBeInstanceOf(RefusedError);
    expect(again).toMatchObject({ status: 409, code: 'already-decided' });
  }, 120_000);

  it('keeps a decision that comes while the worker is away, and carries it out when it is back', async () => {
    const asked = await lifted('While nobody works');
    await parts.endWorker();
    const answer = await parts.as('asa').send(asked.line.id, 'approve', {
      alternative: 'shared',
      contentHash: hashIn(asked),
    });
    expect(answer).toMatchObject({
      status: 'recorded',
      message: { code: 'engine-away' },
    });
    expect((await parts.as('asa').reads(asked.line.id)).pending).toMatchObject([
      { id: answer.command, type: 'approve' },
    ]);

    await parts.startWorker();
    await parts.until(async () => {
      const { status } = await parts
        .as('asa')
        .client(routes.commandOutcome, { parameters: { id: answer.command } });
      return status === 'carried-out';
    });
    const { line, history } = await parts.as('asa').reads(asked.line.id);
    expect(line.description.stage).toBe('delivery');
    const seqs = history.map(({ event }) => event.seq);
    expect(new Set(seqs).size).toBe(seqs.length);
  }, 120_000);

  it('follows a role that is handed over to whoever takes it on', async () => {
    const asked = await lifted('Who is to say yes');
    const asa = parts.as('asa');
    const { items } = await asa.client(routes.assignments, {
      query: { unit: claims, role: 'customer', status: 'accepted' },
    });
    const { line } = await asa.opens('role', {
      ask: 'handOver',
      assignment: items[0].id,
      successor: 'user:default/karin',
    });
    const karin = parts.as('karin');
    await karin.does(line.id, 'accept');
    await parts.until(async () => {
      await parts.someSecondsLater();
      const { tasks } = await karin.reads(asked.line.id);
      return tasks[0].asked.every(
        ({ person }) => person === 'user:default/karin',
      );
    });
    const decided = await karin.does(asked.line.id, 'approve', {
      alternative: 'shared',
      contentHash: hashIn(asked),
    });
    expect(decided.line.description.stage).toBe('delivery');
  }, 120_000);
});
