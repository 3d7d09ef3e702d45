import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { isAmong } from '../../assignments/visible';
import { inBatches } from '../../batches';
import { linksAbove } from '../../catalog/database/linksAbove';
import { lineFrom } from '../../catalog/levels';
import { groupedBy } from '../../grouped';
import { FindingSource, Look } from './source';

/** Orderers that are looked at together: most are where they belong. */
const TOGETHER = 500;

type Orderer = { id: string; unit: EntityRef; changed_at: string };

const orderers = (
  { db, seen: { roles } }: Look,
  after: string,
): PromiseLike<Orderer[]> =>
  db('assignments as a')
    .select('a.id', 'a.unit', 'a.changed_at')
    .where({ 'a.role': 'orderer', 'a.everything': false })
    .whereIn('a.status', ['proposed', 'accepted'])
    .whereNotNull('a.unit')
    .where('a.id', '>', after)
    .where(isAmong(roles, 'a'))
    .orderBy('a.id')
    .limit(TOGETHER);

type Paid = { assignment: string; entity: EntityRef; unit: EntityRef };

/** Who pays for what they order. */
const customersOf = (db: Knex, rows: Orderer[]): Promise<Paid[]> =>
  inBatches<string, Paid>(
    rows.map(({ id }) => id),
    portion =>
      db('assignment_entities as s')
        .join('effective_targets as t', 't.entity', 's.entity')
        .where('t.type', 'hasCustomer')
        .where('t.target', 'like', 'group:%')
        .whereIn('s.assignment', portion)
        .select('s.assignment', 's.entity', 't.target as unit'),
  );

async function outside(
  { db }: Look,
  rows: Orderer[],
): Promise<{ orderer: Orderer; entity: EntityRef }[]> {
  const paid = groupedBy(
    await customersOf(db, rows),
    ({ assignment }) => assignment,
  );
  const above = await linksAbove(
    db,
    'parent',
    rows.map(({ unit }) => unit),
  );
  return rows.flatMap(orderer => {
    const line = lineFrom(orderer.unit, above);
    const byEntity = groupedBy(
      paid.get(orderer.id) ?? [],
      ({ entity }) => entity,
    );
    const foreign = [...byEntity].find(
      ([, customers]) => !customers.some(({ unit }) => line.includes(unit)),
    );
    return foreign ? [{ orderer, entity: foreign[0] }] : [];
  });
}

/** Somebody who orders what another part of the business pays for. */
export const ordererOutside: FindingSource = {
  kind: 'ordererOutside',
  async find(look, { after, limit }) {
    const found: { orderer: Orderer; entity: EntityRef }[] = [];
    let from = after;
    while (found.length < limit) {
      const rows = await orderers(look, from);
      found.push(...(await outside(look, rows)));
      const last = rows.at(-1);
      if (!last || rows.length < TOGETHER) break;
      from = last.id;
    }
    return found.slice(0, limit).map(({ orderer, entity }) => ({
      key: orderer.id,
      finding: {
        kind: 'ordererOutside',
        assignment: orderer.id,
        entity,
        since: orderer.changed_at,
      },
    }));
  },
};
