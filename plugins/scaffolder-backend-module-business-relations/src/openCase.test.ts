import { mockServices, mockCredentials } from '@backstage/backend-test-utils';
import { keyOf, openCase, Step } from './openCase';

const stepOf = (id: string, task = 'a-task'): Step => ({
  logger: mockServices.logger.mock(),
  task: { id: task },
  step: { id },
  getInitiatorCredentials: async () => mockCredentials.user(),
});

const opening = { ask: 'accept', holder: 'user:default/asa' };

describe('a step that opens a case', () => {
  it('has the same key when it is tried again, and another for everything else', () => {
    const keys = [
      keyOf(stepOf('customer'), opening),
      keyOf(stepOf('orderer'), opening),
      keyOf(stepOf('customer'), { ...opening, holder: 'user:default/bo' }),
      keyOf(stepOf('customer', 'another-task'), opening),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf(stepOf('customer'), opening)).toBe(keys[0]);
    expect(keys.every(({ length }) => length <= 100)).toBe(true);
  });

  const services = {
    auth: mockServices.auth(),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async () => 'http://localhost:0/api/business-relations',
    }),
  };

  const answers = (...bodies: { status: number; body: object }[]) => {
    const asked: RequestInit[] = [];
    jest.spyOn(global, 'fetch').mockImplementation(async (_, init = {}) => {
      asked.push(init);
      const { status, body } =
        bodies[Math.min(asked.length, bodies.length) - 1];
      return new Response(JSON.stringify(body), { status });
    });
    return asked;
  };
  afterEach(() => jest.restoreAllMocks());

  const unknown = {
    status: 404,
    body: { error: { code: 'unknown-entity', message: 'It is not there' } },
  };
  const recorded = {
    status: 202,
    body: {
      status: 'recorded',
      command: 'c',
      caseId: '7',
      at: '2026-11-28T10:00:00.000Z',
      message: { code: 'engine-away', params: {} },
    },
  };

  it('waits for a service that the template has just registered', async () => {
    const asked = answers(unknown, recorded);
    expect(
      await openCase(services, stepOf('customer'), 'role', opening),
    ).toEqual({
      caseId: '7',
      casePath: '/business-relations/cases/7',
      status: 'recorded',
    });
    const keys = asked.map(
      ({ body }) => JSON.parse(String(body)).idempotencyKey,
    );
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('says why where the service never comes, and at once where it is refused', async () => {
    answers(unknown);
    await expect(
      openCase(services, stepOf('customer'), 'role', opening, -1),
    ).rejects.toThrow('It is not there');
    const asked = answers({
      status: 403,
      body: { error: { code: 'not-permitted', message: 'You may not' } },
    });
    await expect(
      openCase(services, stepOf('customer'), 'role', opening),
    ).rejects.toThrow('You may not');
    expect(asked).toHaveLength(1);
  });
});
