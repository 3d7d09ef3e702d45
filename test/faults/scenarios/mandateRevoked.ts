import { appointCustomer } from '../people/appoint';
import { keepBack, letGo } from '../people/commandRow';
import { Budget } from '../people/Course';
import { liftedRequirement } from '../people/requirement';
import { endCustomer } from '../people/roles';
import { Scenario, Stage } from './Scenario';
import { until } from './until';

async function lifted({ crew, chance }: Stage) {
  const walk = { chance, budget: new Budget(4), pace: 0 };
  const requirement = await liftedRequirement(crew, 'sales', walk);
  if (!requirement) throw new Error('The requirement was not lifted');
  const { course, contentHash } = requirement;
  return { id: course.id, approval: { contentHash, alternative: 'shared' } };
}

/** The customer has read; by the time they answer they are the customer no more. */
async function betweenReadingAndRecording(stage: Stage) {
  const { crew, wrong } = stage;
  const { customer } = crew.of('sales');
  const { id, approval } = await lifted(stage);
  await endCustomer(crew, 'sales');
  const told = await customer.sends(id, 'approve', approval);
  if (told.answer !== 'refused') {
    wrong(`Who is the customer no more was told: ${told.answer}`);
  }
  await appointCustomer(crew, 'sales', customer);
}

/** The decision is in the log, and before it is delivered the role ends: it stands. */
async function betweenRecordingAndDelivery(stage: Stage) {
  const { crew, product, wrong } = stage;
  const { db, gates } = product;
  const { customer } = crew.of('sales');
  const { id, approval } = await lifted(stage);
  gates.forEach(gate => gate.hold());
  const told = await customer.sends(id, 'approve', approval);
  if (told.answer !== 'recorded') {
    wrong(`While Temporal is away a decision was ${told.answer}`);
    return;
  }
  await until(() => keepBack(db, told.command));
  gates.forEach(gate => gate.release());
  const ended = await endCustomer(crew, 'sales');
  if (ended.answer === 'recorded') {
    await crew.accountManager.learns(ended.command);
  }
  await letGo(db, told.command);
  const outcome = await customer.learns(told.command);
  if (outcome !== 'carried-out') {
    wrong(`A decision that was taken on a mandate was ${outcome} afterwards`);
  }
  await appointCustomer(crew, 'sales', customer);
}

export const mandateRevoked: Scenario = {
  number: 8,
  title: 'a role ends between reading and recording, recording and delivery',
  async run(stage) {
    await betweenReadingAndRecording(stage);
    await betweenRecordingAndDelivery(stage);
  },
};
