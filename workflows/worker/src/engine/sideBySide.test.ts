import { randomUUID } from 'node:crypto';
import { isGrpcServiceError } from '@temporalio/client';
import { WorkerOptions } from '@temporalio/worker';
import { serveByVersion } from '../main/deployment/serveByVersion';
import { watchWithoutVersion } from '../main/deployment/withoutVersion';
import { DrivenCase } from '../testing/drivenCase';
import { fatima } from '../testing/organisation';
import { quietRuntime, realServer } from '../testing/servers';
import { aTalk } from '../testing/talks';
import { Bundle, bundleFor, World } from '../testing/world';

jest.setTimeout(240_000);

/** Of a server of the tests. */
const NAMESPACE = 'default';

const CASES = 3;
const NOTES = 6;

/** Temporal waits longer each time before it gives a task that failed to somebody again: by chance the wrong one several times. */
const PATIENCE_MILLISECONDS = 90_000;

let released: Bundle;
let next: Bundle;

beforeAll(async () => {
  quietRuntime();
  // Both continue after as many events: with another number a run can't be replayed.
  released = await bundleFor('short');
  next = await bundleFor('next');
});

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Brings a command to its case as the backend's relay does: the same again until it is answered. */
async function brought(talk: DrivenCase, text: string, world: World) {
  const command = randomUUID();
  await world.until(async () => {
    try {
      await talk.does(fatima, 'note', { text }, { command });
      return true;
    } catch (error) {
      // A task of the run fails, since a worker has it who can't go on with it; or the run has just ended in another.
      if (isGrpcServiceError(error)) return false;
      throw error;
    }
  }, PATIENCE_MILLISECONDS);
}

/** Somebody notes something in every talk, in turn, so that the talks' tasks go to whoever asks for them. */
async function goOn(talks: DrivenCase[], what: string, world: World) {
  for (const nth of numbers(1, NOTES)) {
    const each = await Promise.allSettled(
      talks.map(talk => brought(talk, `${what} ${nth}`, world)),
    );
    // None goes on when the server has ended already.
    for (const one of each) if (one.status === 'rejected') throw one.reason;
  }
}

/** What went on in all runs of a case: completed tasks by who did them, and those that could not be done. */
async function tasksOf(talk: DrivenCase, world: World) {
  const { client } = world.server;
  const completed: string[] = [];
  let failed = 0;
  for await (const { runId } of client.workflow.list({
    query: `WorkflowId = '${talk.id}'`,
  })) {
    const { events } = await client.workflow
      .getHandle(talk.id, runId)
      .fetchHistory();
    for (const event of events ?? []) {
      const { identity } = event.workflowTaskCompletedEventAttributes ?? {};
      if (identity) completed.push(identity);
      if (event.workflowTaskFailedEventAttributes) failed += 1;
    }
  }
  return { completed, failed };
}

/** Nothing is lost, doubled or stuck: all that was said stands in the record, in order, and each talk still answers. */
async function isWhole(talks: DrivenCase[], world: World, notes: number) {
  for (const talk of talks) {
    // What is written goes out with a task, which may come to the wrong one as often as a command's.
    await world.recorded(talk, PATIENCE_MILLISECONDS);
    const events = world.backend.eventsOf(talk.id);
    expect(events.map(({ seq }) => seq)).toEqual(numbers(1, talk.now.seq));
    expect(events.filter(({ type }) => type === 'case.noted')).toHaveLength(
      notes,
    );
    expect(world.backend.caseOf(talk.id)).toMatchObject({ seq: talk.now.seq });
  }
}

/** Each of a release of its own: the world's first worker, and others beside it. */
const worldOf = async (worker: Partial<WorkerOptions>) =>
  World.with({ server: await realServer(), bundle: released, worker });

const several = (world: World) =>
  Promise.all(numbers(1, CASES).map(() => aTalk(world.aCase('dialogue'))));

describe('Workers of two releases side by side, of which one writes what the other can not read', () => {
  it('lose nothing and hold nobody up, also where nothing tells them apart', async () => {
    // Neither keeps a run, so that each task goes to any of the two.
    const world = await worldOf({ maxCachedWorkflows: 0 });
    const beside = await world.beside({
      workflowBundle: next,
      identity: 'next',
    });
    try {
      const talks = await several(world);
      await goOn(talks, 'Side by side', world);
      await isWhole(talks, world, NOTES);

      await world.endWorker();
      await goOn(talks, 'The new one alone', world);
      await isWhole(talks, world, 2 * NOTES);
      for (const { now } of talks) {
        // Those from before the upgrade aren't counted where they came from a state of the schema before.
        expect(now).toMatchObject({
          schema: 2,
          state: { notes: expect.any(Number) },
        });
      }
    } finally {
      await beside.end();
      await world.end();
    }
  });

  it('take turns where they have versions: the new one goes on with every case, and no task fails', async () => {
    const version = (buildId: string): Partial<WorkerOptions> => ({
      identity: buildId,
      workerDeploymentOptions: {
        version: { deploymentName: 'business-relations', buildId },
        useWorkerVersioning: true,
        defaultVersioningBehavior: 'AUTO_UPGRADE',
      },
    });
    const world = await worldOf(version('released'));
    const ending = new AbortController();
    const serving: Promise<void>[] = [];
    const serve = (buildId: string) =>
      serving.push(
        serveByVersion(
          world.server.nativeConnection,
          {
            namespace: NAMESPACE,
            taskQueue: world.taskQueue,
            name: 'business-relations',
          },
          buildId,
          { signal: ending.signal, tell: () => {} },
        ),
      );
    const isCurrent = (buildId: string) =>
      world.until(async () => {
        const { versioningInfo } =
          await world.server.client.workflowService.describeTaskQueue({
            namespace: NAMESPACE,
            taskQueue: { name: world.taskQueue },
            taskQueueType: 1,
          });
        return versioningInfo?.currentDeploymentVersion?.buildId === buildId;
      });
    serve('released');
    let beside: Awaited<ReturnType<World['beside']>> | undefined;
    try {
      await isCurrent('released');
      const heard: (string | undefined)[] = [];
      serving.push(
        watchWithoutVersion(
          world.server.nativeConnection,
          { namespace: NAMESPACE, taskQueue: world.taskQueue },
          { signal: ending.signal, tell: said => heard.push(said) },
        ),
      );
      // Whoever has no version would otherwise wait for tasks in silence.
      await world.until(() => heard.length > 0);
      expect(heard[0]).toContain('go to version released of the deployment');
      const talks = await several(world);
      await goOn(talks, 'Before', world);

      beside = await world.beside({
        workflowBundle: next,
        ...version('next'),
      });
      serve('next');
      // While tasks change over, people go on.
      await goOn(talks, 'Meanwhile', world);
      await isCurrent('next');
      const before = await Promise.all(talks.map(each => tasksOf(each, world)));

      await goOn(talks, 'After', world);
      await isWhole(talks, world, 3 * NOTES);
      for (const [nth, talk] of talks.entries()) {
        expect(talk.now.schema).toBe(2);
        const { completed, failed } = await tasksOf(talk, world);
        expect(failed).toBe(before[nth].failed);
        expect(completed).toContain('released');
        expect(completed).toContain('next');
      }
    } finally {
      ending.abort();
      await Promise.all(serving);
      await beside?.end();
      await world.end();
    }
  });
});

describe('A case whose stored state has the schema of the release before', () => {
  it('is upgraded when it is taken up again, and when it continues', async () => {
    const world = await World.with({
      server: await realServer(),
      bundle: next,
    });
    try {
      const told = world.aCase('dialogue');
      await aTalk(told);
      const { notes: _, ...state } = Object.assign(
        { notes: 0 },
        told.now.state,
      );
      await world.recorded(told);
      await told.handle.terminate();

      const again = world.aCase('dialogue', { id: told.id, epoch: 2 });
      await again.resumes({ ...told.now, schema: 1, state });
      await again.does(fatima, 'note', { text: 'One' });
      expect(again.now).toMatchObject({ schema: 2, state: { notes: 1 } });

      const runNow = async () => (await again.handle.describe()).runId;
      const first = await runNow();
      let notes = 1;
      await world.until(async () => {
        await again.does(fatima, 'note', { text: 'Until it is long' });
        notes += 1;
        return (await runNow()) !== first;
      });
      await again.does(fatima, 'note', { text: 'In the next run' });
      expect(again.now).toMatchObject({
        schema: 2,
        state: { notes: notes + 1 },
      });
    } finally {
      await world.end();
    }
  });
});
