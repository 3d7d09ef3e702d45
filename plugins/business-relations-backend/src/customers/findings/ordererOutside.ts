import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { orderedOutside } from '@business-relations/rules';
import { Knex } from 'knex';
import { isAmong } from '../../assignments/visible';
import { lineFrom } from '../../catalog/levels';
import { groupedBy } from '../../grouped';
import { parentsOfUnits } from '../../imports/database/parentsOfUnits';
import { FindingSource, Look } from './source';

/** Orderers that are looked at together: most are where they belong. */
const TOGETHER = 5_000;

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

type Paid = { id: string; entity: EntityRef; customer: EntityRef };

/** What those after one and up to another order by name, with each unit that is customer of it. */
const paidAmong = (
  db: Knex,
  after: string,
  upTo: string,
): PromiseLike<Paid[]> =>
  db('assignments as a')
    .join('assignment_entities as s', 's.assignment', 'a.id')
    .join('effective_targets as t', 't.entity', 's.entity')
    .select('a.id', 's.entity', { customer: 't.target' })
    .where({ 'a.role': 'orderer', 'a.everything': false })
    .where({ 't.type': 'hasCustomer' })
    .where('t.target', 'like', 'group:%')
    .where('a.id', '>', after)
    .where('a.id', '<=', upTo)
    .orderBy(['a.id', 's.entity', 't.target']);

type Parents = ReadonlyMap<EntityRef, EntityRef[]>;

function outside(
  rows: Orderer[],
  paid: Paid[],
  parents: Parents,
): { orderer: Orderer; entity: EntityRef }[] {
  const paidOf = groupedBy(paid, ({ id }) => id);
  return rows.flatMap(orderer => {
    const line = lineFrom(orderer.unit, parents);
    const paidBy = groupedBy(
      paidOf.get(orderer.id) ?? [],
      ({ entity }) => entity,
    );
    const entity = orderedOutside(
      [...paidBy.keys()],
      new Map(
        [...paidBy].map(([each, found]) => [
          each,
          found.map(({ customer }) => customer),
        ]),
      ),
      customer => line.includes(customer),
    );
    return entity === undefined ? [] : [{ orderer, entity }];
  });
}

/** Somebody who orders what another part of the business pays for. */
export const ordererOutside: FindingSource = {
  kind: 'ordererOutside',
  async find(look, { after, limit }) {
    const found: { orderer: Orderer; entity: EntityRef }[] = [];
    const parents = await parentsOfUnits(look.db);
    let from = after;
    while (found.length < limit) {
      const rows = await orderers(look, from);
      const last = rows.at(-1);
      if (!last) break;
      const paid = await paidAmong(look.db, from, last.id);
      found.push(...outside(rows, paid, parents));
      if (rows.length < TOGETHER) break;
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
