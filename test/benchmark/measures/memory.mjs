import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { openedAtOnce } from '../seeds/open.mjs';

const QUIET_MILLISECONDS = 10_000;

/** What a process holds of the machine's memory once it is quiet, in kB. */
async function resident({ group }) {
  await wait(QUIET_MILLISECONDS);
  const status = await readFile(`/proc/${group}/status`, 'utf8');
  return Number(status.match(/^VmRSS:\s+(\d+)/m)[1]);
}

const grown = async (worker, count, work) => {
  const before = await resident(worker);
  await work();
  return ((await resident(worker)) - before) / count;
};

/** What an open case takes in the worker that has it at hand, beside the least that any workflow takes there. */
export const memory = {
  name: 'memory',
  title: 'memory of a worker per open case ÷ per bare workflow, 1,000 open',
  unit: 'kB',
  most: 1.3,
  aim: 1.1,
  async take(stage, { open }) {
    const product = await stage.product();
    const bare = await stage.bare();
    await product.restartWorker();
    const baseline = await grown(bare.worker, open, () =>
      openedAtOnce(open, () => bare.one()),
    );
    const ours = await grown(product.worker, open, () => stage.openCases(open));
    return { ours, baseline, ratio: ours / baseline };
  },
};
