import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { BackendInMemory } from '../testing/backendInMemory';
import { DrivenCase, Particulars } from '../testing/drivenCase';
import { erik, fatima } from '../testing/organisation';
import { endPrograms, Program, started } from '../testing/program';
import { aRequirementInDecision, glass } from '../testing/requirements';
import { servedBackend } from '../testing/servedBackend';
import { quietRuntime, realServer } from '../testing/servers';
import { packageFolder } from './workflowBundle';

jest.setTimeout(120_000);

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });

let server: TestWorkflowEnvironment;
let served: Awaited<ReturnType<typeof servedBackend>>;
let worker: Program;
let figures: string;
const backend = new BackendInMemory();

beforeAll(async () => {
  quietRuntime();
  server = await realServer(['caseKind', 'caseStage']);
  served = await servedBackend(backend);
  figures = `127.0.0.1:${await freePort()}`;
  worker = started({
    TEMPORAL_ADDRESS: server.address,
    TEMPORAL_NAMESPACE: server.namespace,
    BUSINESS_RELATIONS_BACKEND_URL: served.url,
    BUSINESS_RELATIONS_WORKER_TOKEN: backend.token,
    BUSINESS_RELATIONS_HEALTH_PORT: '0',
    BUSINESS_RELATIONS_METRICS_ADDRESS: figures,
  });
  await worker.says('Takes tasks of the queue');
});

afterAll(async () => {
  await endPrograms();
  served?.close();
  await server?.teardown();
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > patience) throw new Error(worker.output.slice(-4_000));
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

/** Before the id of every workflow, as `idPrefix` of the backend. */
const PREFIX = 'ours-';

function aCase(kind: string, particulars: Particulars = {}): DrivenCase {
  const id = `${PREFIX}${randomUUID()}`;
  return new DrivenCase(server, 'business-relations', kind, {
    id,
    ...particulars,
  });
}

/** A run that no worker can go on with. */
async function aBrokenRun(note: string): Promise<string> {
  const id = `${PREFIX}${randomUUID()}`;
  await server.client.workflow.start('gardening', {
    workflowId: id,
    taskQueue: 'business-relations',
    args: [{ id, kind: 'gardening', note }],
  });
  return id;
}

async function scraped(): Promise<string> {
  return (await fetch(`http://${figures}/metrics`)).text();
}

const lineWith = (text: string, ...parts: string[]) =>
  text
    .split('\n')
    .find(line => parts.every(part => line.includes(part)) && !/^#/.test(line));

/** What the operator's page explains of the worker, by the names that stand there. */
const explained = [
  ...readFileSync(
    join(packageFolder, '..', '..', 'docs', 'operating.md'),
    'utf8',
  ).matchAll(/^\| .*$/gm),
].flatMap(([row]) =>
  [
    ...row
      .split(' | ')[0]
      .matchAll(/`((?:business_relations_worker|temporal)_\w+)`/g),
  ].map(([, name]) => name),
);

/** Counted only where the server is away for a while, or more runs are at hand than memory holds. */
const notHere = [
  'temporal_long_request_failure_total',
  'temporal_request_failure_total',
  'temporal_sticky_cache_miss_total',
];

describe('Whoever watches the worker', () => {
  it('gets every figure that the operator’s page explains, under one name', async () => {
    // Before it knows a calendar: nothing can be computed yet.
    backend.away = ['/worker/calendars', '/worker/projections'];
    const soon = { clock: 'elapsed', duration: 'PT1S' } as const;
    await aRequirementInDecision(
      aCase('requirement', { terms: { decision: soon } }),
    );
    await aBrokenRun('It stays');
    const missing = async () => {
      const text = await scraped();
      return explained.filter(
        name => !notHere.includes(name) && !text.includes(`\n# TYPE ${name} `),
      );
    };
    await until(async () => !(await missing()).join().includes('activity'));
    backend.away = false;
    await until(async () => (await missing()).length === 0);
    expect(explained.length).toBeGreaterThan(15);

    const types = [...(await scraped()).matchAll(/^# TYPE (\S+)/gm)];
    const names = types.map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gets figures of what became of cases beside those of Temporal’s SDK, and none names a case or a person', async () => {
    const requirement = await aRequirementInDecision(aCase('requirement'));
    await requirement.tries(erik, 'withdraw', { reason: 'No' });
    await until(
      async () =>
        backend.eventsOf(requirement.id).length >= requirement.now.seq,
    );
    const text = await scraped();
    const has = (...parts: string[]) =>
      expect([parts, lineWith(text, ...parts)]).toEqual([
        parts,
        expect.any(String),
      ]);
    has('business_relations_worker_projections', 'result="written"');
    has('business_relations_worker_projection_lag', 'kind="requirement"');
    has('business_relations_worker_due_times', 'outcome="computed"');
    has('business_relations_worker_commands', 'outcome="carried-out"');
    has('business_relations_worker_commands', 'outcome="refused"', 'withdraw');
    has('temporal_workflow_task_execution_latency');
    has('temporal_sticky_cache_size');
    expect(text).not.toContain(requirement.id);
    expect(text).not.toContain('user:default');
  });

  it('is told that it is ready and alive, and what is degraded', async () => {
    const ready = async () => {
      const response = await fetch(`${worker.health}/ready`);
      return JSON.stringify([response.status, await response.json()]);
    };
    const whole = JSON.stringify([200, { ready: true, degraded: [] }]);
    expect(await ready()).toBe(whole);
    backend.away = true;
    const without = [200, { ready: true, degraded: ['backend'] }];
    await until(async () => (await ready()) === JSON.stringify(without));
    backend.away = false;
    await until(async () => (await ready()) === whole);
    expect((await fetch(`${worker.health}/live`)).status).toBe(200);
  });

  it('reads in every line about a case whose it is, and nothing that anybody wrote or who they are', async () => {
    const before = worker.output.length;
    const talk = aCase('dialogue');
    backend.away = ['/worker/projections'];
    await talk.does(fatima, 'open', {
      topic: 'Karin is always late',
      subject: 'component:default/glass-desk',
      with: [erik],
      nextStep: 'Ask Karin about it',
    });
    const requirement = aCase('requirement');
    await requirement.does(fatima, 'open', glass);
    const unknown = await aBrokenRun('Karin’s roses');
    const said = () => worker.output.slice(before);
    await until(async () =>
      [talk.id, requirement.id, unknown].every(id =>
        said().includes(`"case":"${id.slice(PREFIX.length)}"`),
      ),
    );
    backend.away = false;

    const lines = said()
      .split('\n')
      .filter(line => line !== '');
    const ofRuns = lines.filter(line => /"(workflowId|runId)"/.test(line));
    expect(ofRuns.length).toBeGreaterThan(2);
    expect(ofRuns.filter(line => !line.includes('"case":"'))).toEqual([]);
    expect(lines.filter(line => !/^\d{4}-\d\d-\d\dT/.test(line))).toEqual([]);
    expect(said()).not.toMatch(
      /Karin|roses|Glass damage|user:default|group:default|component:default/,
    );
  });
});
