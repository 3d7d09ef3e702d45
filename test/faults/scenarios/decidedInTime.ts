import { setTimeout as wait } from 'node:timers/promises';
import { Lock } from '../between/Lock';
import { runOf } from '../check/standingOf';
import { Hurried, hurriedRequirement } from '../people/hurried';
import { Told } from '../people/Person';
import { Randomness } from '../randomness';
import { Scenario, Stage } from './Scenario';
import { until } from './until';

/** Long enough for all of them to get to the database: 2.5 s were not, with the browser tests beside. */
const BEFORE_MILLISECONDS = 5_000;
/** Each holds a connection of its backend while the log is locked. */
const AT_ONCE = 6;
const COMMANDS_A_CASE = 6;
/** One decided by its customer alone, one from above as well. */
const FEWEST = 2;
/** On a busy machine a decision may take longer than its customer has. */
const ROUNDS_FOR_ONE = 3;

type Late = { hurried: Hurried; told: Extract<Told, { answer: 'recorded' }> };

const hasPassed = async ({ product }: Stage, { id }: Hurried) => {
  const run = await runOf(product.temporalClient, id);
  return run?.events.some(({ type }) => type === 'case.passed') ?? false;
};

/** Whether the log says that it was decided before its time was over. */
async function isInTime({ product }: Stage, { hurried, told }: Late) {
  const row: { recorded_at: string } = await product
    .db('commands')
    .where({ id: told.command })
    .first();
  return Date.parse(row.recorded_at) <= hurried.dueAt;
}

/**
 * Customers decide in time, where the machine is quick enough for it; the transactions that record it are open until the
 * deadlines have passed, so that no case could know of it. Afterwards nothing gets through to Temporal.
 */
async function decideLate(stage: Stage, all: Hurried[]): Promise<Late[]> {
  const { product, crew, wrong } = stage;
  if (all.length === 0) return [];
  const { customer } = crew.of('harbour');
  const first = Math.min(...all.map(({ dueAt }) => dueAt));
  const ahead = first - BEFORE_MILLISECONDS - Date.now();
  if (ahead < 0) return [];
  await wait(ahead);
  const lock = await Lock.onWriting(product.db, 'commands');
  const deciding = all.map(async hurried => ({
    hurried,
    told: await customer.sends(hurried.id, 'approve', hurried.approval),
  }));
  try {
    if (!(await lock.reachedBy())) wrong('Nobody came to the log');
    const passed = async () =>
      (await Promise.all(all.map(each => hasPassed(stage, each)))).every(
        Boolean,
      );
    if (!(await until(passed))) wrong('A deadline did not pass');
    product.gates.forEach(gate => gate.hold());
  } finally {
    await lock.release();
  }
  const late: Late[] = [];
  for (const { hurried, told } of await Promise.all(deciding)) {
    if (told.answer === 'recorded') late.push({ hurried, told });
    else wrong(`The decision in case ${hurried.id} was ${told.answer}`);
  }
  return late;
}

/** Whoever is above decides too, before the earlier decision has come to the case. */
async function decideAbove(
  { crew: { director }, wrong }: Stage,
  { hurried: { id, approval } }: Late,
): Promise<Told> {
  const isAsked = await until(async () => {
    const { tasks } = await director.reads(id);
    return tasks.some(({ asked }) =>
      asked.some(({ person }) => person === director.ref),
    );
  });
  if (!isAsked) wrong(`Whoever is above was not asked in case ${id}`);
  return director.sends(id, 'reject', {
    contentHash: approval.contentHash,
    reason: 'It costs too much',
  });
}

/** The earlier decision stands, the escalation is taken back, and the history has both. */
async function expectApproved(
  { crew, wrong }: Stage,
  { hurried: { id }, told }: Late,
) {
  const { customer } = crew.of('harbour');
  const { director } = crew;
  if ((await customer.learns(told.command)) !== 'carried-out') {
    wrong(`A decision in time did not stand in case ${id}`);
  }
  const { line, history, tasks } = await director.reads(id);
  if (line.description.stage !== 'delivery') {
    wrong(`A decision in time left case ${id} in ${line.description.stage}`);
  }
  if (tasks.some(task => task.decides)) {
    wrong(`Somebody is still asked to decide in case ${id}`);
  }
  const hasBoth =
    history.some(({ event }) => event.type === 'case.passed') &&
    history.some(({ event }) => event.command === told.command);
  if (!hasBoth) wrong(`The history of case ${id} lacks one of the two`);
}

async function expectTold({ product, crew, wrong }: Stage, later: Told) {
  const { director } = crew;
  if (later.answer !== 'recorded') {
    wrong(`A later decision was ${later.answer}`);
    return;
  }
  if ((await director.learns(later.command)) !== 'refused') {
    wrong('A later decision stood too');
  }
  const told = await product.db('notices').where({
    key: `refused:${later.command}`,
    person: director.ref,
  });
  if (told.length !== 1) wrong('Whoever is above was not told');
}

/**
 * Half of them are decided from above as well; answers how many were decided in time. Those that a slow machine made late
 * are what scenario 7 is about: their customers may still decide, since nobody above has.
 */
async function round(stage: Stage, nth: number): Promise<number> {
  const { product, crew, seed } = stage;
  const hurried = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, one) =>
      hurriedRequirement(crew, Randomness.from(seed, 'in time', nth, one)),
    ),
  );
  const all = await decideLate(
    stage,
    hurried.flatMap(each => each ?? []),
  );
  const times = await Promise.all(all.map(each => isInTime(stage, each)));
  const late = all.filter((_, index) => times[index]);
  const above = await Promise.all(
    late
      .filter((_, index) => index % 2 === 0)
      .map(each => decideAbove(stage, each)),
  );
  product.gates.forEach(gate => gate.release());
  await Promise.all([
    ...late.map(each => expectApproved(stage, each)),
    ...above.map(told => expectTold(stage, told)),
  ]);
  return late.length;
}

export const decidedInTime: Scenario = {
  number: 6,
  title: 'a decision in time that came after its deadline wins',
  share: 0.02,
  async run(stage) {
    const wished = Math.max(
      FEWEST,
      Math.ceil(stage.decisions / COMMANDS_A_CASE),
    );
    const most = ROUNDS_FOR_ONE * Math.ceil(wished / AT_ONCE);
    let inTime = 0;
    for (let nth = 0; inTime < wished && nth < most; nth += 1) {
      inTime += await round(stage, nth);
    }
    if (inTime < wished) {
      stage.wrong(
        `Only ${inTime} of ${wished} decisions were in time: the machine is too slow for it`,
      );
    }
  },
};
