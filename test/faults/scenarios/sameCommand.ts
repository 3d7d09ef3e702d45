import { randomUUID } from 'node:crypto';
import { deliverAgain, makeOlder } from '../people/commandRow';
import { Budget } from '../people/Course';
import { Person } from '../people/Person';
import { liftedRequirement } from '../people/requirement';
import { Scenario, Stage } from './Scenario';
import { until } from './until';

const MOST_NOTES = 400;

type Same = { person: Person; case: string; key: string };

/** Sends it, and says which command it is. */
async function send({ person, case: id, key }: Same): Promise<string> {
  const told = await person.sends(id, 'note', { text: 'Said once' }, key);
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
  await deliverAgain(product.db, command);
  const isSettled = await until(async () => {
    const row = await product.db('commands').where({ id: command }).first();
    return row.state === 'carried-out';
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

export const sameCommand: Scenario = {
  number: 5,
  title:
    'the same command five times at once, after continue-as-new, after a day',
  async run(stage) {
    const { crew, chance, product, wrong } = stage;
    const walk = { chance, budget: new Budget(4), pace: 0 };
    const lifted = await liftedRequirement(crew, 'claims', walk);
    if (!lifted) throw new Error('The requirement was not lifted');
    const { customer } = crew.of('claims');
    const same = {
      person: customer,
      case: lifted.course.id,
      key: randomUUID(),
    };
    const told = await Promise.all(Array.from({ length: 5 }, () => send(same)));
    const [command] = told;
    if (new Set(told).size > 1) {
      wrong(`Five times at once it was: ${told.join(', ')}`);
    }
    await again(stage, same, command, 'at once');
    await fillRun(stage, customer, lifted.course.id);
    await again(stage, same, command, 'after continue-as-new');
    await makeOlder(product.db, command);
    await again(stage, same, command, 'a day later');
  },
};
