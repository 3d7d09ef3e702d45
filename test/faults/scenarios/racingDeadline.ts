import { setTimeout as wait } from 'node:timers/promises';
import { hurriedRequirement } from '../people/hurried';
import { Randomness } from '../randomness';
import { Scenario, Stage } from './Scenario';

const AT_ONCE = 8;
/** As many as the long run is asked for. */
const MOST = 500;
const COMMANDS_A_RACE = 5;

/** How far from the deadline the decision is sent: it has some way to go. */
const EARLIEST = -100;
const LATEST = 80;

/** The customer decides just as their time is over: in time, or too late, and nothing in between. */
async function race({ crew, wrong }: Stage, chance: Randomness) {
  const { customer } = crew.of('harbour');
  const { id, approval, dueAt } = await hurriedRequirement(crew, chance);
  await wait(dueAt + chance.between(EARLIEST, LATEST) - Date.now());
  const told = await customer.sends(id, 'approve', approval);
  const isApproved =
    told.answer !== 'refused' &&
    (told.answer === 'carried-out' ||
      (await customer.learns(told.command)) === 'carried-out');
  const { line } = await customer.reads(id);
  const expected = isApproved ? 'delivery' : 'decision';
  if (line.description.stage !== expected) {
    wrong(
      `Case ${id} is in ${line.description.stage} and its customer was told ${told.answer}`,
    );
  }
}

export const racingDeadline: Scenario = {
  number: 7,
  title: 'a decision races its deadline',
  async run(stage) {
    const { seed, decisions } = stage;
    const races = Math.min(
      MOST,
      Math.max(AT_ONCE, Math.floor(decisions / COMMANDS_A_RACE)),
    );
    const queue = Array.from({ length: races }, (_, nth) => nth).values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const nth of queue) {
          await race(stage, Randomness.from(seed, 'race', nth));
        }
      }),
    );
  },
};
