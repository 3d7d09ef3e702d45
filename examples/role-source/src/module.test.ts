import { createServer, Server } from 'node:http';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  RoleSource,
  roleSourcesExtensionPoint,
} from '@business-relations/backstage-plugin-business-relations-node';
import personnelModule from './module';

const budget = {
  number: 'D-17',
  employee: 'asa.berg',
  department: 'claims',
  kind: 'budget',
  amount: 500_000,
  from: '2026-01-01',
  decidedBy: 'eva.holm',
};
const purchase = {
  number: 'D-18',
  employee: 'fatima.ali',
  department: 'motor',
  kind: 'purchase',
  from: '2026-01-01',
  to: '2026-12-31',
};

type Answer = { status?: number; body: unknown };

describe('The personnel system', () => {
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
  async function added(personnelSystem?: object): Promise<RoleSource[]> {
    const sources: RoleSource[] = [];
    const backend = await startTestBackend({
      features: [
        personnelModule,
        mockServices.rootConfig.factory({
          data: { ...(personnelSystem && { personnelSystem }) },
        }),
      ],
      extensionPoints: [
        [
          roleSourcesExtensionPoint,
          { addRoleSource: source => sources.push(source) },
        ],
      ],
    });
    await backend.stop();
    return sources;
  }

  async function reads() {
    const [source] = await added({ url: `${base()}/delegations`, token: 's' });
    return source.read({ signal: new AbortController().signal });
  }

  it('says who has a budget and who may purchase, from all its pages', async () => {
    answers['/delegations'] = {
      body: { delegations: [budget], next: '/delegations?page=2' },
    };
    answers['/delegations?page=2'] = { body: { delegations: [purchase] } };
    expect(await reads()).toEqual([
      {
        id: 'D-17',
        role: 'customer',
        holder: 'user:default/asa.berg',
        unit: 'group:default/claims',
        mandate: {
          services: 'all',
          money: { amount: 500_000, currency: 'SEK' },
          from: '2026-01-01',
          grantor: 'user:default/eva.holm',
          evidence: 'Delegation D-17',
        },
      },
      {
        id: 'D-18',
        role: 'orderer',
        holder: 'user:default/fatima.ali',
        unit: 'group:default/motor',
        mandate: {
          services: 'all',
          from: '2026-01-01',
          to: '2026-12-31',
          evidence: 'Delegation D-18',
        },
      },
    ]);
    expect(tokens).toEqual(['Bearer s', 'Bearer s']);
  });

  it('says nothing rather than half, where a page is missing or elsewhere', async () => {
    answers['/delegations'] = {
      body: { delegations: [budget], next: '/delegations?page=2' },
    };
    await expect(reads()).rejects.toThrow('answered 404');
    answers['/delegations'] = {
      body: { delegations: [budget], next: 'http://elsewhere.example/' },
    };
    await expect(reads()).rejects.toThrow('on another server');
    answers['/delegations'] = { body: { message: 'maintenance' } };
    await expect(reads()).rejects.toThrow();
    answers['/delegations'] = { status: 503, body: {} };
    await expect(reads()).rejects.toThrow('answered 503');
  });

  it('passes on a delegation that lacks something, to be listed as such', async () => {
    answers['/delegations'] = {
      body: { delegations: [{ number: 'D-19', kind: 'budget' }, null] },
    };
    expect(await reads()).toMatchObject([
      { id: 'D-19', holder: 'user:default/' },
      { id: '' },
    ]);
  });

  it('is not there where no address of it is set', async () => {
    expect(await added()).toEqual([]);
  });
});
