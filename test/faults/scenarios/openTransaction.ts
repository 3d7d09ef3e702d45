import { setTimeout as wait } from 'node:timers/promises';
import { Lock } from '../between/Lock';
import { relationsIn } from '../people/catalog';
import { Crew, refs, Unit } from '../people/Crew';
import { endRole } from '../people/roles';
import { Scenario, Stage } from './Scenario';
import { until } from './until';

const COMMANDS_A_ROUND = 6;

/** How long the earlier transaction stays open while the later one wants to commit. */
const OPEN_MILLISECONDS = 2_000;

const [earlier, later] = ['claims', 'harbour'] as const;

/**
 * Whom the other scenarios never ask: one of theirs that nobody has answered yet would stand in the way of the same
 * question (seen on 28 November 2026).
 */
const ordererOf = (crew: Crew, unit: Unit) =>
  unit === earlier ? crew.director : crew.of(unit).asker;

/** Somebody is asked to be an orderer of a unit's service. */
async function proposed(crew: Crew, unit: Unit): Promise<string> {
  const { customer } = crew.of(unit);
  const told = await customer.opens('role', {
    ask: 'accept',
    role: 'orderer',
    holder: ordererOf(crew, unit).ref,
    unit: refs(unit).unit,
    scope: { entities: [refs(unit).service] },
    mandate: { services: 'all', from: '2026-01-01' },
  });
  if (told.answer === 'refused') {
    throw new Error(`A role was not proposed: ${told.code}`);
  }
  if (told.answer === 'carried-out') return told.case.line.id;
  await customer.learns(told.command);
  return told.caseId;
}

const relationOf = (crew: Crew, unit: Unit) =>
  `hasOrderer ${ordererOf(crew, unit).ref}`;

async function missesNeither({ crew, product, wrong }: Stage): Promise<void> {
  const first = await proposed(crew, earlier);
  const second = await proposed(crew, later);
  // Whoever comes here has taken the next number of the feed.
  const lock = await Lock.onWriting(product.db, 'effective_relations');
  const accepted = [ordererOf(crew, earlier).sends(first, 'accept')];
  try {
    if (!(await lock.reachedBy())) wrong('Nobody came to the feed');
    accepted.push(ordererOf(crew, later).sends(second, 'accept'));
    await wait(OPEN_MILLISECONDS);
  } finally {
    await lock.release();
  }
  await Promise.all(accepted);
  for (const unit of [earlier, later]) {
    const relation = relationOf(crew, unit);
    const isThere = await until(async () =>
      (await relationsIn(crew, unit)).includes(relation),
    );
    if (!isThere) wrong(`The catalog has missed ${relation}`);
  }
}

/** So that it can begin anew, also in the catalog. */
async function endOrderers({ crew, wrong }: Stage): Promise<void> {
  for (const unit of [earlier, later]) {
    await endRole(
      crew,
      unit,
      'orderer',
      crew.accountManager,
      ordererOf(crew, unit),
    );
    const relation = relationOf(crew, unit);
    const isGone = await until(
      async () => !(await relationsIn(crew, unit)).includes(relation),
    );
    if (!isGone) wrong(`The catalog keeps ${relation}`);
  }
}

export const openTransaction: Scenario = {
  number: 12,
  title: 'a transaction stays open while a later one wants to commit',
  share: 0.005,
  async run(stage) {
    const rounds = Math.max(1, Math.floor(stage.decisions / COMMANDS_A_ROUND));
    for (let nth = 0; nth < rounds; nth += 1) {
      if (nth > 0) await endOrderers(stage);
      await missesNeither(stage);
    }
  },
};
