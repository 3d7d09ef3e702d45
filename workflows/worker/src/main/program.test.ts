import { TestWorkflowEnvironment } from '@temporalio/testing';
import { BackendInMemory } from '../testing/backendInMemory';
import { DrivenCase } from '../testing/drivenCase';
import { endPrograms, started } from '../testing/program';
import { servedBackend } from '../testing/servedBackend';
import { quietRuntime, realServer } from '../testing/servers';
import { aTalk } from '../testing/talks';

jest.setTimeout(90_000);

afterEach(endPrograms);

describe('The worker', () => {
  let server: TestWorkflowEnvironment;

  beforeAll(async () => {
    quietRuntime();
    server = await realServer();
  });

  afterAll(() => server?.teardown());

  const settings = (backend: { url: string }, token: string) => ({
    TEMPORAL_ADDRESS: server.address,
    TEMPORAL_NAMESPACE: server.namespace,
    BUSINESS_RELATIONS_BACKEND_URL: backend.url,
    BUSINESS_RELATIONS_WORKER_TOKEN: token,
    BUSINESS_RELATIONS_HEALTH_PORT: '0',
  });

  it('waits for the backend, runs cases, and ends within seconds when it is told to', async () => {
    const backend = new BackendInMemory();
    backend.away = true;
    const served = await servedBackend(backend);
    try {
      const worker = started(settings(served, backend.token));
      await worker.says(`The backend at ${served.url} answered 503`);
      backend.away = false;
      await worker.says('Takes tasks of the queue “business-relations”');
      expect(worker.output).toContain('has no search attribute caseKind');

      const ready = await fetch(`${worker.health}/ready`);
      expect([ready.status, await ready.json()]).toEqual([
        200,
        { ready: true, degraded: [] },
      ]);
      expect((await fetch(`${worker.health}/live`)).status).toBe(200);

      const talk = await aTalk(
        new DrivenCase(server, 'business-relations', 'dialogue'),
      );
      expect(talk.now.seq).toBe(2);

      const before = Date.now();
      worker.end();
      expect(await worker.ended).toBe(0);
      expect(Date.now() - before).toBeLessThan(8_000);
    } finally {
      served.close();
    }
  });

  it('says which setting is wrong while it waits', async () => {
    const backend = new BackendInMemory();
    const served = await servedBackend(backend);
    try {
      const worker = started(settings(served, 'another'));
      await worker.says("doesn't know this worker");
      expect(worker.output).toContain(
        'BUSINESS_RELATIONS_WORKER_TOKEN has to be a token',
      );
    } finally {
      served.close();
    }
  });

  it('does not start without its settings, and says which', async () => {
    const worker = started({});
    expect(await worker.ended).toBe(1);
    expect(worker.output.trim()).toBe(
      'Set BUSINESS_RELATIONS_BACKEND_URL to the address of the Backstage backend, like https://backstage.example.org.',
    );
  });
});
