import { openedAtOnce } from '../seeds/open.mjs';
import { Requirement } from '../stage/requirement.mjs';
import { resident } from '../stage/resident.mjs';

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
    // Both begin anew, with one each: what the measures before have made them grow would be room for either.
    await product.restartWorker();
    await bare.restartWorker();
    await Requirement.submitted(await product.backend.everybody());
    await bare.one();
    const baseline = await grown(bare.worker, open, () =>
      openedAtOnce(open, () => bare.one()),
    );
    const ours = await grown(product.worker, open, () => stage.openCases(open));
    return { ours, baseline, ratio: ours / baseline };
  },
};
