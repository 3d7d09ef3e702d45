import { setTimeout as wait } from 'node:timers/promises';
import { Lock } from '../between/Lock';
import { runOf } from '../check/standingOf';
import { Hurried, hurriedRequirement } from '../people/hurried';
import { Sent } from '../people/Person';
import { Scenario, Stage } from './Scenario';
import { until } from './until';

/** Long enough to get to the database, even on a busy machine. */
const BEFORE_MILLISECONDS = 2_500;

/**
 * The customer decides in time; the transaction that records it is open until the deadline has passed, so that the case
 * could not know of it.
 */
async function decideLate(
  { product, crew, wrong }: Stage,
  { id, approval, dueAt }: Hurried,
  afterwards: () => void = () => {},
): Promise<Awaited<Sent>> {
  await wait(dueAt - BEFORE_MILLISECONDS - Date.now());
  const lock = await Lock.onWriting(product.db, 'commands');
  let deciding: Sent;
  try {
    deciding = crew.of('harbour').customer.sends(id, 'approve', approval);
    if (!(await Lock.reached(product.db))) wrong('Nobody came to the log');
    if (Date.now() >= dueAt) wrong('The decision came too late to be in time');
    const hasPassed = await until(async () => {
      const run = await runOf(product.temporalClient, id);
      return run?.case !== undefined && Object.keys(run.case.due).length > 0
        ? run.events.some(({ type }) => type === 'case.passed')
        : false;
    }, 20);
    if (!hasPassed) wrong('The deadline did not pass');
    afterwards();
  } finally {
    await lock.release();
  }
  return deciding;
}

async function expectApproved({ crew, wrong }: Stage, id: string) {
  const { line } = await crew.director.reads(id);
  if (line.description.stage !== 'delivery') {
    wrong(`A decision in time left case ${id} in ${line.description.stage}`);
  }
}

async function escalationTakenBack(stage: Stage) {
  const { crew, chance, wrong } = stage;
  const hurried = await hurriedRequirement(crew, chance);
  const told = await decideLate(stage, hurried);
  if (told.answer === 'refused') {
    wrong(`A decision in time was refused: ${told.code}`);
    return;
  }
  await crew.of('harbour').customer.learns(told.command);
  await expectApproved(stage, hurried.id);
}

/** Whoever is above decides too, before the earlier decision has come to the case. */
async function somebodyAboveDecided(stage: Stage) {
  const { product, crew, chance, wrong } = stage;
  const { director } = crew;
  const { customer } = crew.of('harbour');
  const hurried = await hurriedRequirement(crew, chance);
  const { gates } = product;
  const earlier = await decideLate(stage, hurried, () =>
    gates.forEach(gate => gate.hold()),
  );
  if (earlier.answer !== 'recorded') {
    wrong(`The earlier decision was ${earlier.answer}`);
    return;
  }
  const isAsked = await until(async () => {
    const { tasks } = await director.reads(hurried.id);
    return tasks.some(({ asked }) =>
      asked.some(({ person }) => person === director.ref),
    );
  });
  if (!isAsked) wrong('Whoever is above was not asked');
  const later = await director.sends(hurried.id, 'reject', {
    contentHash: hurried.approval.contentHash,
    reason: 'It costs too much',
  });
  gates.forEach(gate => gate.release());
  if ((await customer.learns(earlier.command)) !== 'carried-out') {
    wrong('The earlier decision did not stand');
  }
  if (later.answer === 'recorded') {
    if ((await director.learns(later.command)) !== 'refused') {
      wrong('The later decision stood too');
    }
    const told = await product.db('notices').where({
      key: `refused:${later.command}`,
      person: director.ref,
    });
    if (told.length !== 1) wrong('Whoever is above was not told');
  } else {
    wrong(`The later decision was ${later.answer}`);
  }
  await expectApproved(stage, hurried.id);
}

export const decidedInTime: Scenario = {
  number: 6,
  title: 'a decision in time that came after its deadline wins',
  async run(stage) {
    await escalationTakenBack(stage);
    await somebodyAboveDecided(stage);
  },
};
