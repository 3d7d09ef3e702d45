import { setTimeout as wait } from 'node:timers/promises';
import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { hurriedRequirement } from '../people/hurried';
import { Randomness } from '../randomness';
import { Scenario, Stage } from './Scenario';

/** As many as the long run is asked for. */
const MOST = 500;
const FEWEST = 16;
const COMMANDS_A_RACE = 5;
const MOST_AT_ONCE = 32;
/** On a busy machine the time may be over before anybody gets to race. */
const TRIES_FOR_ONE = 3;

/** How far from the deadline the decision is sent: it has some way to go, longer on a busy machine. */
const EARLIEST = -250;
const LATEST = 100;

/** Whoever missed it may still decide: then it has passed before, and stays so. */
type Outcome = 'before' | 'after' | 'taken back' | 'refused';

/**
 * The customer decides just as their time is over: before the deadline or after it, and nothing in between. Undefined where
 * it was over too early for a race.
 */
async function race(
  { crew, product, wrong }: Stage,
  chance: Randomness,
): Promise<Outcome | undefined> {
  const { customer } = crew.of('harbour');
  const hurried = await hurriedRequirement(crew, chance);
  if (!hurried) return undefined;
  const { id, approval, dueAt } = hurried;
  const at = dueAt + chance.between(EARLIEST, LATEST);
  await wait(Math.max(0, at - Date.now()));
  const told = await customer.sends(id, 'approve', approval);
  const isApproved =
    told.answer !== 'refused' &&
    (told.answer === 'carried-out' ||
      (await customer.learns(told.command)) === 'carried-out');
  const { line, history } = await customer.reads(id);
  const expected = isApproved ? 'delivery' : 'decision';
  if (line.description.stage !== expected) {
    wrong(
      `Case ${id} is in ${line.description.stage} and its customer was told ${told.answer}`,
    );
  }
  if (told.answer === 'refused' || !isApproved) return 'refused';
  const row: { recorded_at: string } = await product
    .db('commands')
    .where({ id: told.command })
    .first();
  const isLate = Date.parse(row.recorded_at) > dueAt;
  const seqOf = (isIt: (event: RecordedEvent) => boolean) =>
    history.find(({ event }) => isIt(event))?.event.seq;
  const passed = seqOf(({ type }) => type === 'case.passed');
  const decided = seqOf(({ command }) => command === told.command);
  if (isLate && !(passed && decided && passed < decided)) {
    wrong(`Case ${id} was decided after its deadline, which did not pass`);
  }
  if (isLate) return 'after';
  return passed ? 'taken back' : 'before';
}

export const racingDeadline: Scenario = {
  number: 7,
  title: 'a decision races its deadline',
  share: 0.26,
  async run(stage) {
    const { seed, decisions, note, wrong } = stage;
    const races = Math.min(
      MOST,
      Math.max(FEWEST, Math.ceil(decisions / COMMANDS_A_RACE)),
    );
    const most = races * TRIES_FOR_ONE;
    const tries = Array.from({ length: most }, (_, nth) => nth).values();
    const outcomes: Outcome[] = [];
    let running = 0;
    const lanes = Math.min(races, MOST_AT_ONCE);
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        while (outcomes.length + running < races) {
          const { value: nth, done } = tries.next();
          if (done) return;
          running += 1;
          const outcome = await race(stage, Randomness.from(seed, 'race', nth));
          running -= 1;
          if (outcome) outcomes.push(outcome);
        }
      }),
    );
    const count = (which: Outcome) =>
      outcomes.filter(outcome => outcome === which).length;
    note(
      `${outcomes.length} races: ${count('before')} before, ${count('after')} after the deadline, ${count('taken back')} escalations taken back, ${count('refused')} refused`,
    );
    if (outcomes.length !== races) {
      wrong(
        `${races} races were to be run: the machine is too slow for ${races - outcomes.length} of them`,
      );
    }
    // With a handful chance may have it that all end alike.
    const isOneSided = count('before') === races || count('after') === races;
    if (races === MOST && isOneSided) {
      wrong('All ended alike: nothing raced');
    }
  },
};
