import { createServer, Server } from 'node:http';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  DeliverySystem,
  deliverySystemsExtensionPoint,
} from '@business-relations/backstage-plugin-business-relations-node';
import trackerModule from './module';

const change = {
  number: 4711,
  issue: 'INT-7',
  order: 'case-1',
  to: 'In progress',
  at: '2026-03-05T09:30:00+01:00',
};

type Answer = { status?: number; body: unknown };

describe('The tracker', () => {
  let server: Server;
  let answers: Record<string, Answer>;
  let tokens: (string | undefined)[];
  beforeEach(async () => {
    answers = {};
    tokens = [];
    server = createServer((request, response) => {
      tokens.push(request.headers.authorization);
      const { status = 200, body } = answers[request.url ?? ''] ?? {
        status: 404,
        body: {},
      };
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    await new Promise<void>(listening => {
      server.listen(0, '127.0.0.1', listening);
    });
  });
  afterEach(async () => {
    await new Promise(closed => {
      server.close(closed);
    });
  });

  const base = () => {
    const address = server.address();
    if (address === null || typeof address === 'string') {
      throw new Error('It does not listen');
    }
    return `http://127.0.0.1:${address.port}`;
  };

  /** What the module adds with these settings. */
  async function added(issueTracker?: object): Promise<DeliverySystem[]> {
    const systems: DeliverySystem[] = [];
    const backend = await startTestBackend({
      features: [
        trackerModule,
        mockServices.rootConfig.factory({
          data: { ...(issueTracker && { issueTracker }) },
        }),
      ],
      extensionPoints: [
        [
          deliverySystemsExtensionPoint,
          { addDeliverySystem: system => systems.push(system) },
        ],
      ],
    });
    await backend.stop();
    return systems;
  }

  async function reads(after?: string) {
    const [system] = await added({ url: `${base()}/`, token: 's' });
    return system.read({
      ...(after !== undefined && { after }),
      signal: new AbortController().signal,
    });
  }

  it('says how far what was ordered is, with the issue and its number', async () => {
    answers['/changes'] = {
      body: {
        changes: [
          change,
          { ...change, number: 4712, to: 'Blocked', comment: 'No licence' },
        ],
        latest: 4712,
      },
    };
    const status = {
      id: '4711',
      case: 'case-1',
      state: 'started',
      at: '2026-03-05T09:30:00+01:00',
      sequence: 4711,
      reference: 'INT-7',
      url: `${base()}/issues/INT-7`,
    };
    expect(await reads()).toEqual({
      statuses: [
        status,
        {
          ...status,
          id: '4712',
          sequence: 4712,
          state: 'stopped',
          note: 'No licence',
        },
      ],
      after: '4712',
    });
    expect(tokens).toEqual(['Bearer s']);
  });

  it('is asked on from where it stopped', async () => {
    answers['/changes?after=4712'] = { body: { changes: [], latest: 4712 } };
    expect(await reads('4712')).toEqual({ statuses: [], after: '4712' });
  });

  it('says nothing of issues that nobody ordered, nor of columns that mean nothing here', async () => {
    answers['/changes'] = {
      body: {
        changes: [
          { ...change, order: null },
          { ...change, to: 'Reviewed' },
          { number: 'odd' },
        ],
        latest: 4720,
      },
    };
    expect(await reads()).toEqual({ statuses: [], after: '4720' });
  });

  it('passes on what lacks something, to be listed as such', async () => {
    answers['/changes'] = {
      body: { changes: [{ ...change, at: null }], latest: 4711 },
    };
    expect((await reads()).statuses).toMatchObject([{ id: '4711', at: '' }]);
  });

  it('says that it failed, so that it is asked again from the same place', async () => {
    answers['/changes'] = { status: 503, body: {} };
    await expect(reads()).rejects.toThrow('the tracker answered 503');
    answers['/changes'] = { body: { message: 'maintenance' } };
    await expect(reads()).rejects.toThrow();
  });

  it('is not there where no address of it is set', async () => {
    expect(await added()).toEqual([]);
  });
});
