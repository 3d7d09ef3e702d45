import { alternating, medianOf } from '../rounds.mjs';
import { Requirement } from '../stage/requirement.mjs';
import { warmUp } from '../stage/warmUp.mjs';

/** What one person waits for. */
export const decision = {
  name: 'decision',
  title:
    'one decision over HTTP, until its own write is visible ÷ a bare update',
  unit: 'ms',
  most: 2.5,
  aim: 1.6,
  async take(stage, { rounds, times }) {
    const { backend } = await stage.product();
    const everybody = await backend.everybody();
    const counter = await (await stage.bare()).one();
    await warmUp(everybody, counter);
    return alternating(
      rounds,
      async () => {
        // Begun anew each round: a case that goes to and fro for ever isn't what people have.
        const requirement = await Requirement.toDecide(everybody);
        return medianOf(times, requirement.goesOn);
      },
      () => medianOf(times, counter.count),
    );
  },
};
