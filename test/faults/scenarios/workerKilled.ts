import { setTimeout as wait } from 'node:timers/promises';
import { busyWhile } from '../people/traffic';
import { Scenario, Stage } from './Scenario';

const PROJECTION = /\/worker\/projections$/;
const PATIENCE_MILLISECONDS = 30_000;

/**
 * The backend has written a projection and its answer doesn't reach the worker, which dies: the activity is carried out
 * again, by the other worker or by the same in its next life.
 */
async function killBetweenCommitAndCompletion({ product, wrong }: Stage) {
  const { front, workers } = product;
  const held = front.hold('answer', PROJECTION);
  const isCaught = await Promise.race([
    held.caught.then(() => true),
    wait(PATIENCE_MILLISECONDS, false),
  ]);
  if (!isCaught) wrong('No worker wrote a projection');
  await Promise.all(workers.map(worker => worker.kill()));
  held.release();
  await Promise.all(workers.map(worker => worker.start()));
}

async function killEither({ product, chance }: Stage, times: number) {
  for (let time = 0; time < times; time += 1) {
    await wait(chance.between(300, 2_000));
    const worker = chance.oneOf(product.workers);
    await worker.kill();
    await wait(chance.between(0, 500));
    await worker.start();
  }
}

export const workerKilled: Scenario = {
  number: 1,
  title: 'a worker is killed between the commit and its completion; either',
  share: 0.14,
  run(stage) {
    const { crew, decisions, seed } = stage;
    const traffic = { decisions, atOnce: 6, pace: 200, seed };
    return busyWhile(crew, traffic, async () => {
      await killBetweenCommitAndCompletion(stage);
      await killEither(stage, Math.max(1, decisions / 100));
    });
  },
};
