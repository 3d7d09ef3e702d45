import { setTimeout as wait } from 'node:timers/promises';
import { Lock } from '../between/Lock';
import { relationsIn } from '../people/catalog';
import { Crew, refs, Unit } from '../people/Crew';
import { Scenario } from './Scenario';
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
  if (told.answer === 'refused') {
    throw new Error(`A role was not proposed: ${told.code}`);
  }
  if (told.answer === 'carried-out') return told.case.line.id;
  await customer.learns(told.command);
  return told.caseId;
}

export const openTransaction: Scenario = {
  number: 12,
  title: 'a transaction stays open while a later one wants to commit',
  async run({ crew, product, wrong }) {
    const first = await proposed(crew, 'claims');
    const second = await proposed(crew, 'sales');
    // Whoever comes here has taken the next number of the feed.
    const lock = await Lock.onWriting(product.db, 'effective_relations');
    const accepted = [crew.of('claims').asker.sends(first, 'accept')];
    try {
      if (!(await Lock.reached(product.db))) wrong('Nobody came to the feed');
      accepted.push(crew.of('sales').asker.sends(second, 'accept'));
      await wait(OPEN_MILLISECONDS);
    } finally {
      await lock.release();
    }
    await Promise.all(accepted);
    for (const unit of ['claims', 'sales'] as const) {
      const relation = `hasOrderer user:default/${unit}-asker`;
      const isThere = await until(async () =>
        (await relationsIn(crew, unit)).includes(relation),
      );
      if (!isThere) wrong(`The catalog has missed ${relation}`);
    }
  },
};
