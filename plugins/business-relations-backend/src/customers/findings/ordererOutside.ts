import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { orderedOutside } from '@business-relations/rules';
import { Knex } from 'knex';
import { isAmong } from '../../assignments/visible';
import { inBatches } from '../../batches';
import { linksAbove } from '../../catalog/database/linksAbove';
import { lineFrom } from '../../catalog/levels';
import { groupedBy } from '../../grouped';
import { customersOf } from '../database/customersOf';
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

/** What each of them orders by name. */
async function orderedBy(
  db: Knex,
  rows: Orderer[],
): Promise<Map<string, EntityRef[]>> {
  const scopes = await inBatches<
    string,
    { assignment: string; entity: EntityRef }
  >(
    rows.map(({ id }) => id),
    portion =>
      db('assignment_entities')
        .select('assignment', 'entity')
        .whereIn('assignment', portion)
        .orderBy('entity'),
  );
  return new Map(
    [...groupedBy(scopes, ({ assignment }) => assignment)].map(
      ([assignment, named]) => [assignment, named.map(({ entity }) => entity)],
    ),
  );
}

async function outside(
  { db }: Look,
  rows: Orderer[],
): Promise<{ orderer: Orderer; entity: EntityRef }[]> {
  const ordered = await orderedBy(db, rows);
  const paidBy = await customersOf(db, [...ordered.values()].flat());
  const above = await linksAbove(
    db,
    'parent',
    rows.map(({ unit }) => unit),
  );
  return rows.flatMap(orderer => {
    const line = lineFrom(orderer.unit, above);
    const entity = orderedOutside(
      ordered.get(orderer.id) ?? [],
      paidBy,
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
