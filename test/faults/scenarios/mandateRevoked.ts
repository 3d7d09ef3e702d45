import { appointCustomer } from '../people/appoint';
import { hangAtOneLike, letGo } from '../people/commandRow';
import { Budget } from '../people/Course';
import { liftedRequirement } from '../people/requirement';
import { endRole, handOver } from '../people/roles';
import { Scenario, Stage } from './Scenario';

const COMMANDS_A_ROUND = 50;

type Ending = [name: string, ends: (stage: Stage) => Promise<void>];

/** How the customer ceases to be it. */
const endings: readonly [Ending, ...Ending[]] = [
  ['the mandate is revoked', ({ crew }) => endRole(crew, 'sales', 'customer')],
  [
    'the role is laid down',
    ({ crew }) => endRole(crew, 'sales', 'customer', crew.of('sales').customer),
  ],
  [
    'the role is handed over',
    ({ crew }) =>
      handOver(crew, 'sales', 'customer', crew.of('sales').colleague),
  ],
];

async function lifted({ crew, chance }: Stage) {
  const walk = { chance, budget: new Budget(4), pace: 0 };
  const requirement = await liftedRequirement(crew, 'sales', walk);
  if (!requirement) throw new Error('The requirement was not lifted');
  const { course, contentHash } = requirement;
  return { id: course.id, approval: { contentHash, alternative: 'shared' } };
}

/** For what comes next the customer is who it was. */
async function asBefore({ crew }: Stage, [name]: Ending): Promise<void> {
  if (name === 'the role is handed over') {
    await endRole(crew, 'sales', 'customer');
  }
  await appointCustomer(crew, 'sales', crew.of('sales').customer);
}

/** The customer has read; by the time they answer they are the customer no more. */
async function betweenReadingAndRecording(stage: Stage, ending: Ending) {
  const { crew, wrong, note } = stage;
  const { customer } = crew.of('sales');
  const { id, approval } = await lifted(stage);
  const [name, ends] = ending;
  await ends(stage);
  const told = await customer.sends(id, 'approve', approval);
  if (told.answer === 'refused') note(`${name}: ${told.code}`);
  else wrong(`Who is the customer no more was told: ${told.answer}`);
  await asBefore(stage, ending);
}

/**
 * The decision is in the log, and before it is delivered the role ends: it stands, and the history says so. It waits for
 * its turn meanwhile, since somebody who delivers what comes before it hangs.
 */
async function betweenRecordingAndDelivery(stage: Stage, ending: Ending) {
  const { crew, product, wrong } = stage;
  const { db } = product;
  const { customer } = crew.of('sales');
  const { id, approval } = await lifted(stage);
  const [name, ends] = ending;
  const remark = await customer.sends(id, 'note', { text: 'I think it over' });
  await customer.isDone(remark);
  if (remark.answer === 'refused') return;
  const hanging = await hangAtOneLike(db, remark.command);
  const told = await customer.sends(id, 'approve', approval);
  if (told.answer !== 'recorded') {
    wrong(`Behind one that hangs a decision was ${told.answer}`);
    return;
  }
  await ends(stage);
  await letGo(db, hanging);
  const outcome = await customer.learns(told.command);
  if (outcome !== 'carried-out') {
    wrong(`Where ${name}, a decision was ${outcome} afterwards`);
  }
  const { history } = await crew.accountManager.reads(id);
  const isNoted = history.some(
    ({ event, sentence }) =>
      event.command === told.command && sentence.code === 'case-role-ended',
  );
  if (!isNoted) wrong(`That ${name} is not noted in case ${id}`);
  await asBefore(stage, ending);
}

export const mandateRevoked: Scenario = {
  number: 8,
  title:
    'a mandate is revoked or a role ends between reading and recording, recording and delivery',
  share: 0.02,
  async run(stage) {
    const { decisions, chance } = stage;
    const rounds = Math.floor(decisions / COMMANDS_A_ROUND);
    // For all of them the short run has no time.
    if (rounds === 0) {
      await betweenReadingAndRecording(stage, chance.oneOf(endings));
      await betweenRecordingAndDelivery(stage, chance.oneOf(endings));
    }
    for (let nth = 0; nth < rounds; nth += 1) {
      for (const ending of endings) {
        await betweenReadingAndRecording(stage, ending);
        await betweenRecordingAndDelivery(stage, ending);
      }
    }
  },
};
