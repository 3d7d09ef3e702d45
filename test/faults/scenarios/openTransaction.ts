import { setTimeout as wait } from 'node:timers/promises';
import { Lock } from '../between/Lock';
import { relationsIn } from '../people/catalog';
import { keepBack, letGo } from '../people/commandRow';
import { Crew, refs, Unit } from '../people/Crew';
import { Scenario, Stage } from './Scenario';
import { until } from './until';

/** How long the earlier transaction stays open while the later one wants to commit. */
const OPEN_MILLISECONDS = 2_000;

/** Somebody is asked to be an orderer of a unit's service. */
async function proposed(crew: Crew, unit: Unit): Promise<string> {
  const { customer, asker } = crew.of(unit);
  const told = await customer.opens('role', {
    ask: 'accept',
    role: 'orderer',
    holder: asker.ref,
    unit: refs(unit).unit,
    scope: { entities: [refs(unit).service] },
    mandate: { services: 'all', from: '2026-01-01' },
  });
  if (told.answer !== 'carried-out') {
    throw new Error(`A role was not proposed: ${JSON.stringify(told)}`);
  }
  return told.case.line.id;
}

/** Accepts a role in a transaction that has written its change to the feed and can't commit. */
async function acceptWithoutCommit(
  { crew, product, wrong }: Stage,
  id: string,
) {
  const { db, gates } = product;
  const { asker } = crew.of('claims');
  gates.forEach(gate => gate.hold());
  const told = await asker.sends(id, 'accept');
  if (told.answer !== 'recorded') {
    throw new Error(`While Temporal is away a role was ${told.answer}`);
  }
  await until(() => keepBack(db, told.command));
  gates.forEach(gate => gate.release());
  await letGo(db, told.command);
  // Taken by whoever delivers it now: from here on its row is touched only when its outcome is written.
  await until(async () => {
    const row = await db('commands').where({ id: told.command }).first();
    return row.leased_by !== null;
  });
  const lock = await Lock.onRow(db, 'commands', told.command);
  if (!(await Lock.reached(db))) wrong('Nobody came to write the outcome');
  return { lock, command: told.command };
}

export const openTransaction: Scenario = {
  number: 12,
  title: 'a transaction stays open while a later one commits',
  async run(stage) {
    const { crew, wrong } = stage;
    const [first, second] = [
      await proposed(crew, 'claims'),
      await proposed(crew, 'sales'),
    ];
    const { lock, command } = await acceptWithoutCommit(stage, first);
    const later = crew.of('sales').asker.sends(second, 'accept');
    await wait(OPEN_MILLISECONDS);
    await lock.release();
    const told = await later;
    if (told.answer === 'recorded') {
      await crew.of('sales').asker.learns(told.command);
    }
    await crew.of('claims').asker.learns(command);
    for (const unit of ['claims', 'sales'] as const) {
      const relation = `hasOrderer user:default/${unit}-asker`;
      const isThere = await until(async () =>
        (await relationsIn(crew, unit)).includes(relation),
      );
      if (!isThere) wrong(`The catalog has missed ${relation}`);
    }
  },
};
