import {
  Day,
  EntityRef,
  RelatedRole,
  relatedRoles,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { assignmentsNaming } from '../../assignments/database/assignmentsNaming';
import { inBatches } from '../../batches';
import { linksAbove } from '../../catalog/database/linksAbove';
import { refsBelow } from '../../catalog/database/refsBelow';
import { lineFrom } from '../../catalog/levels';
import { groupedBy } from '../../grouped';
import { RoleSettings } from '../../roleSettings';
import { InForce, Standing } from '../effective';
import { Today } from '../today';

type Row = {
  id: string;
  role: RelatedRole;
  unit: EntityRef | null;
  unit_is_there: EntityRef | null;
  holder: EntityRef | null;
  holder_is_there: EntityRef | null;
  in_addition: boolean | number;
  valid_from: string | null;
  valid_to: string | null;
  entity: EntityRef;
};

/** Leaves what can be in force on one of these days, with what the catalog has of its unit and holder. */
function candidates(
  assignments: Knex.QueryBuilder,
  { acceptance }: Pick<RoleSettings, 'acceptance'>,
  { earliest, latest }: Pick<Today, 'earliest' | 'latest'>,
): Knex.QueryBuilder {
  return assignments
    .leftJoin('entities as u', join =>
      join.on('u.ref', 'a.unit').onNull('u.gone_since'),
    )
    .leftJoin('entities as h', join =>
      join.on('h.ref', 'a.holder').onNull('h.gone_since'),
    )
    .whereIn('a.role', [...relatedRoles])
    .whereNull('a.deputy_for')
    .where(status => {
      status.where('a.status', 'accepted');
      if (acceptance === 'assumed') {
        status.orWhere(declared =>
          declared
            .where({ 'a.status': 'identified', 'a.source_from': 'declared' })
            .whereNull('a.undeclared_since'),
        );
      }
    })
    .where(from =>
      from.whereNull('a.valid_from').orWhere('a.valid_from', '<=', latest),
    )
    .where(to =>
      to.whereNull('a.valid_to').orWhere('a.valid_to', '>=', earliest),
    )
    .select(
      'a.id',
      'a.role',
      'a.unit',
      'u.ref as unit_is_there',
      'a.holder',
      'h.ref as holder_is_there',
      'a.in_addition',
      'a.valid_from',
      'a.valid_to',
    );
}

type Validity = Pick<Row, 'valid_from' | 'valid_to'>;

const holdsOn = (day: Day, { valid_from, valid_to }: Validity) =>
  (valid_from === null || valid_from <= day) &&
  (valid_to === null || day <= valid_to);

/** Those of these that somebody stands in for: they outlast a holder who has left. */
async function stoodInFor(
  db: Knex,
  rows: Row[],
  dayOf: (row: Row) => Day,
): Promise<Set<string>> {
  const days = new Map(rows.map(row => [row.id, dayOf(row)]));
  const deputies = await inBatches<string, Validity & { deputy_for: string }>(
    days.keys(),
    ids =>
      db('assignments as a')
        .join('entities as h', 'h.ref', 'a.holder')
        .whereNull('h.gone_since')
        .where('a.status', 'accepted')
        .whereIn('a.deputy_for', ids)
        .select('a.deputy_for', 'a.valid_from', 'a.valid_to'),
  );
  return new Set(
    deputies
      .filter(deputy => {
        const day = days.get(deputy.deputy_for);
        return day !== undefined && holdsOn(day, deputy);
      })
      .map(({ deputy_for }) => deputy_for),
  );
}

/** Leaves those that are in force now, by what they were looked up for. */
async function inForceAmong(
  db: Knex,
  rows: Row[],
  today: Today,
): Promise<{ standing: Standing; row: Row }[]> {
  const units = rows.flatMap(({ unit }) => unit ?? []);
  const dayOfUnit = await today.dayOf(db, units);
  const dayOf = ({ unit }: Row) => dayOfUnit(unit ?? undefined);
  const valid = rows.filter(row => holdsOn(dayOf(row), row));
  const hasLeft = ({ holder, holder_is_there }: Row) =>
    holder !== null && holder_is_there === null;
  const left = valid.filter(hasLeft);
  const kept =
    left.length > 0 ? await stoodInFor(db, left, dayOf) : new Set<string>();
  return valid
    .filter(row => !hasLeft(row) || kept.has(row.id))
    .map(row => ({
      row,
      standing: {
        assignment: row.id,
        role: row.role,
        inAddition: Boolean(row.in_addition),
        ...(row.unit_is_there !== null && { unit: row.unit_is_there }),
        ...(row.holder_is_there !== null && { holder: row.holder_is_there }),
      },
    }));
}

const byKey = (
  found: { standing: Standing; key: EntityRef }[],
): Map<EntityRef, Standing[]> =>
  new Map(
    [...groupedBy(found, ({ key }) => key)].map(([key, group]) => [
      key,
      group.map(({ standing }) => standing),
    ]),
  );

/** Who is in force at these levels, by level. */
export async function standingsNaming(
  db: Knex,
  settings: RoleSettings,
  today: Today,
  levels: Iterable<EntityRef>,
): Promise<InForce['named']> {
  const rows = await inBatches<EntityRef, Row>(levels, portion =>
    candidates(assignmentsNaming(db, portion), settings, today)
      .select('s.entity')
      .orderBy('a.id'),
  );
  const found = await inForceAmong(db, rows, today);
  return byKey(
    found.map(({ standing, row }) => ({ standing, key: row.entity })),
  );
}

/**
 * Who is in force for all of a unit, by the customer unit that brings it: a customer by their own, an orderer or account
 * manager by any at or above theirs.
 */
export async function standingsForAllOf(
  db: Knex,
  settings: RoleSettings,
  today: Today,
  customerUnits: Iterable<EntityRef>,
): Promise<InForce['everywhere']> {
  const wanted = new Set(customerUnits);
  if (wanted.size === 0) return new Map();
  const units = await refsBelow(db, 'parent', wanted);
  const rows = await inBatches<EntityRef, Row>(units, portion =>
    candidates(
      db('assignments as a')
        .where('a.everything', true)
        .whereIn('a.unit', portion),
      settings,
      today,
    )
      .select('a.unit as entity')
      .orderBy('a.id'),
  );
  if (rows.length === 0) return new Map();
  const found = await inForceAmong(db, rows, today);
  const above = await linksAbove(
    db,
    'parent',
    found.map(({ row }) => row.entity),
  );
  const bringing = ({ role }: Standing, unit: EntityRef) =>
    role === 'customer' ? [unit] : unitsFrom(unit, above);
  return byKey(
    found.flatMap(({ standing, row: { entity: unit } }) =>
      bringing(standing, unit)
        .filter(key => wanted.has(key))
        .map(key => ({ standing, key })),
    ),
  );
}

/** A unit and those above it. Where the catalog names several above one, nobody can say which is meant: it ends there. */
export function unitsFrom(
  unit: EntityRef,
  above: ReadonlyMap<EntityRef, EntityRef[]>,
): EntityRef[] {
  const single = new Map(
    [...above].filter(([, parents]) => parents.length === 1),
  );
  return lineFrom(unit, single);
}
