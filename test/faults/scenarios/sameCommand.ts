import { randomUUID } from 'node:crypto';
import { attemptsAt, deliverAgain, makeOlder } from '../people/commandRow';
import { Budget } from '../people/Course';
import { Person } from '../people/Person';
import { liftedRequirement } from '../people/requirement';
import { Randomness } from '../randomness';
import { Scenario, Stage } from './Scenario';
import { until } from './until';

const MOST_NOTES = 400;
/** With as many remarks as it takes until a case goes on as a new run. */
const COMMANDS_A_CASE = 50;

type Same = {
  person: Person;
  case: string;
  key: string;
  type: string;
  content: object;
};

/** Sends it, and says which command it is. */
async function send(same: Same): Promise<string> {
  const { person, case: id, key, type, content } = same;
  const told = await person.sends(id, type, content, key);
  return told.answer === 'refused' ? `refused: ${told.code}` : told.command;
}

/** Sends the same again and has it delivered again: it must stay the command that it was. */
async function again(
  { product, wrong }: Stage,
  same: Same,
  command: string,
  when: string,
) {
  const told = await send(same);
  if (told !== command) wrong(`Sent again ${when} it was another: ${told}`);
  const { db } = product;
  const before = await attemptsAt(db, command);
  await deliverAgain(db, command);
  const isSettled = await until(async () => {
    const { state, attempts } = await db('commands')
      .where({ id: command })
      .first();
    if (state !== 'carried-out') return false;
    if (attempts > before) return true;
    // A worker told meanwhile what it had come to, so nobody had to deliver it.
    await deliverAgain(db, command);
    return false;
  });
  if (!isSettled) wrong(`Delivered again ${when} it came to nothing`);
}

/** Writes in a case until it goes on as a new run. */
async function fillRun({ product, wrong }: Stage, person: Person, id: string) {
  const run = product.temporalClient.workflow.getHandle(id);
  const { runId } = await run.describe();
  for (let note = 0; note < MOST_NOTES; note += 1) {
    if (note % 10 === 0 && (await run.describe()).runId !== runId) return;
    await person.sends(id, 'note', { text: `Remark ${note}` });
  }
  wrong(`After ${MOST_NOTES} remarks the case still had its first run`);
}

async function sendAgainAndAgain(stage: Stage, chance: Randomness) {
  const { crew, product, wrong } = stage;
  const walk = { chance, budget: new Budget(4), pace: 0 };
  const lifted = await liftedRequirement(crew, 'claims', walk);
  if (!lifted) throw new Error('The requirement was not lifted');
  const { customer } = crew.of('claims');
  const { id } = lifted.course;
  const approval = { contentHash: lifted.contentHash, alternative: 'shared' };
  const sames = [
    { type: 'note', content: { text: 'Said once' } },
    { type: 'approve', content: approval },
  ].map(what => ({ ...what, person: customer, case: id, key: randomUUID() }));
  const known: { same: Same; command: string }[] = [];
  for (const same of sames) {
    const told = await Promise.all(Array.from({ length: 5 }, () => send(same)));
    if (new Set(told).size > 1) {
      wrong(`Five times at once it was: ${told.join(', ')}`);
    }
    known.push({ same, command: told[0] });
  }
  const allAgain = async (when: string) => {
    for (const { same, command } of known) {
      await again(stage, same, command, when);
    }
  };
  await allAgain('at once');
  await fillRun(stage, customer, id);
  await allAgain('after continue-as-new');
  await makeOlder(product.db, id);
  await allAgain('a day later');
}

export const sameCommand: Scenario = {
  number: 5,
  title:
    'the same command five times at once, after continue-as-new, after a day',
  share: 0.06,
  async run(stage) {
    const { seed, decisions } = stage;
    const cases = Math.max(1, Math.floor(decisions / COMMANDS_A_CASE));
    await Promise.all(
      Array.from({ length: cases }, (_, nth) =>
        sendAgainAndAgain(stage, Randomness.from(seed, 'same', nth)),
      ),
    );
  },
};
