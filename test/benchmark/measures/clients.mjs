import { alternating, perSecond } from '../rounds.mjs';
import { Requirement } from '../stage/requirement.mjs';
import { warmUp } from '../stage/warmUp.mjs';

const CLIENTS = 20;

const everyClient = make => Promise.all(Array.from({ length: CLIENTS }, make));

/** What the product carries when many decide at once. */
export const clients = {
  name: 'clients',
  title: `decisions a second, ${CLIENTS} clients on ${CLIENTS} cases ÷ bare updates a second`,
  unit: '/s',
  least: 0.3,
  aim: 0.5,
  async take(stage, { rounds, times }) {
    const { backend } = await stage.product();
    const everybody = await backend.everybody();
    const bare = await stage.bare();
    await warmUp(everybody, await bare.one());
    const counters = await everyClient(() => bare.one());
    const count = counters.map(counter => counter.count);
    return alternating(
      rounds,
      async () => {
        const cases = await everyClient(() => Requirement.toDecide(everybody));
        return perSecond(
          times / 2,
          cases.map(({ goesOn }) => goesOn),
        );
      },
      () => perSecond(times, count),
    );
  },
};
