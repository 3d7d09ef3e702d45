import { createServer, Socket } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { defaultRules, REFUSED } from '@business-relations/rules';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { Order } from './engine';
import { refusalIn } from './refusalIn';
import { TemporalEngine } from './TemporalEngine';

const order: Order = {
  command: 'a-command',
  caseId: 'a-case',
  kind: 'dialogue',
  envelope: {
    type: 'open',
    payload: {},
    context: {
      command: 'a-command',
      at: '2026-11-24T09:00:00.000Z',
      actor: { person: 'user:default/karin' },
      relations: {
        day: '2026-11-24',
        units: [],
        askerUnits: [],
        assignments: [],
        present: [],
        rates: [],
        approvedThisYear: {},
      },
      rules: defaultRules,
      policy: { version: '1', calendar: 'sweden', terms: {} },
    },
  },
};

const settingsAt = (address: string) => ({
  connection: { address },
  namespace: 'a b',
  taskQueue: 'business-relations',
  idPrefix: 'test-',
  ui: 'http://localhost:8233',
});

const engineAt = (address: string) =>
  new TemporalEngine(settingsAt(address), mockServices.logger.mock());

const wait = (milliseconds: number) =>
  new Promise(done => setTimeout(done, milliseconds));

describe('the engine on Temporal', () => {
  it('is away within two seconds where nobody is there', async () => {
    const engine = engineAt('127.0.0.1:1');
    const began = Date.now();
    const carried = await engine.carryOut(order, new Date(began + 5_000));
    expect(carried).toMatchObject({
      result: 'away',
      why: expect.stringMatching(/^Temporal can't be reached/),
    });
    expect(Date.now() - began).toBeLessThan(2_500);
    await engine.close();
  });

  it('is away, too, where somebody is there who says nothing', async () => {
    const callers: Socket[] = [];
    const silent = createServer(socket => callers.push(socket));
    await new Promise<void>(resolve => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const engine = engineAt(`127.0.0.1:${port}`);
    expect(
      await engine.carryOut(order, new Date(Date.now() + 5_000)),
    ).toMatchObject({ result: 'away' });
    await engine.close();
    callers.forEach(socket => socket.destroy());
    silent.close();
  });

  it('ends in the midst of trying again, and then nothing is tried any more', async () => {
    const engine = TemporalEngine.start(
      settingsAt('127.0.0.1:1'),
      mockServices.logger.mock(),
    );
    await wait(300);
    await expect(engine.close()).resolves.toBeUndefined();
    // What a timer throws afterwards would end the process, and fails this test.
    await wait(2_000);
  });

  it('ends so also where the process has been too busy to look at its timers', async () => {
    const engine = TemporalEngine.start(
      settingsAt('127.0.0.1:1'),
      mockServices.logger.mock(),
    );
    await wait(300);
    const until = Date.now() + 400;
    while (Date.now() < until);
    await expect(engine.close()).resolves.toBeUndefined();
    await wait(2_000);
  });

  it('says where an operator can look at a run', async () => {
    const engine = engineAt('127.0.0.1:1');
    expect(engine.runOf('a-case')).toEqual({
      workflowId: 'test-a-case',
      url: 'http://localhost:8233/namespaces/a%20b/workflows/test-a-case',
    });
    await engine.close();
  });
});

describe('a failure of an update', () => {
  const refused = message('not-watching', {});
  const failing = (type: string, details: unknown[]) =>
    new WorkflowUpdateFailedError(
      'failed',
      ApplicationFailure.create({ type, details, nonRetryable: true }),
    );

  it('is the case’s own no where it says so', () => {
    expect(refusalIn(failing(REFUSED, [refused]))).toEqual({
      refused,
    });
    const standing = { epoch: 1, seq: 7 };
    expect(refusalIn(failing(REFUSED, [refused, standing]))).toEqual({
      refused,
      standing,
    });
  });

  it('is anything else otherwise', () => {
    expect(refusalIn(failing('Other', [refused]))).toBeUndefined();
    expect(refusalIn(failing(REFUSED, ['what?']))).toBeUndefined();
    expect(refusalIn(new Error('failed'))).toBeUndefined();
  });
});
