import { setTimeout as wait } from 'node:timers/promises';
import { Lock } from '../between/Lock';
import { busyWhile } from '../people/traffic';
import { Scenario, Stage } from './Scenario';
import { until } from './until';

/** A lease of theirs is half a minute long. */
const LEASE_MILLISECONDS = 30_000;
/** Nothing takes that long that gets through. */
const STUCK_MILLISECONDS = 1_500;

/** A command that stands in the log, and whose delivery has been under way for longer than it takes. */
const stuckCommand = async ({
  product,
}: Stage): Promise<string | undefined> => {
  const since = Date.now() - STUCK_MILLISECONDS;
  const row: { id: string } | undefined = await product
    .db('commands')
    .select('id')
    .where({ state: 'waiting' })
    .where(
      'leased_until',
      '<',
      new Date(since + LEASE_MILLISECONDS).toISOString(),
    )
    .first();
  return row?.id;
};

/** Commands stand in the log, and their updates don't get through to Temporal: then the backend dies. */
async function killBetweenRowAndUpdate(stage: Stage) {
  const { product, wrong } = stage;
  const [backend] = product.backends;
  const [gate] = product.gates;
  gate.hold();
  const isStuck = async () => (await stuckCommand(stage)) !== undefined;
  if (!(await until(isStuck))) {
    wrong('No command was recorded while Temporal could not be reached');
  }
  await backend.kill();
  gate.release();
  await backend.start();
}

/**
 * The case has applied a command, and its events can't be written: then the backend dies that waits to write them.
 * Whichever that is: while those of one backend wait, everybody may wait for them, and nobody comes to the other one.
 */
async function killBetweenUpdateAndProjection({ product, wrong }: Stage) {
  const lock = await Lock.onWriting(product.db, 'events');
  const name = await lock.reachedBy();
  const backend = product.backends.find(each => each.name === name);
  try {
    if (!backend) wrong('No projection came to the record');
    await backend?.kill();
  } finally {
    await lock.release();
  }
  await backend?.start();
}

async function killEither({ product, chance }: Stage, times: number) {
  for (let time = 0; time < times; time += 1) {
    await wait(chance.between(200, 2_000));
    const backend = chance.oneOf(product.backends);
    await backend.kill();
    await backend.start();
  }
}

export const backendKilled: Scenario = {
  number: 2,
  title:
    'a backend is killed between row and update, update and projection; either of two',
  share: 0.12,
  run(stage) {
    const { crew, decisions, seed } = stage;
    const traffic = { decisions, atOnce: 4, pace: 500, seed };
    return busyWhile(crew, traffic, async () => {
      await killBetweenRowAndUpdate(stage);
      await killBetweenUpdateAndProjection(stage);
      await killEither(stage, Math.floor(decisions / 100));
    });
  },
};
