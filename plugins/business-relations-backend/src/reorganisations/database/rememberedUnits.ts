import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { KnownUnit, RememberedUnit } from '@business-relations/rules';
import { Knex } from 'knex';
import { unitsNow } from './unitsNow';

type Row = {
  ref: EntityRef;
  name: string;
  parents: string;
  members: string;
  at: Instant;
};

const toRow = (unit: KnownUnit, at: Instant): Row => ({
  ref: unit.ref,
  name: unit.name,
  parents: JSON.stringify(unit.parents),
  members: JSON.stringify(unit.members),
  at,
});

export async function rememberedUnits(
  db: Knex,
): Promise<Map<EntityRef, RememberedUnit>> {
  const rows: Row[] = await db('remembered_units').orderBy('ref');
  return new Map(
    rows.map(({ ref, name, parents, members, at }) => [
      ref,
      {
        ref,
        name,
        parents: JSON.parse(parents),
        members: JSON.parse(members),
        at,
      },
    ]),
  );
}

/** A catalog that has just started is still filling, and so is a unit that has just come. */
const FILLING_MILLISECONDS = 10 * 60_000;

/**
 * Remembers the units that have come: what they are is where they begin. Those that were there before are remembered as
 * they were, until somebody has gone through what has changed.
 */
export async function rememberNewUnits(db: Knex, at: Instant): Promise<void> {
  const settledBefore = new Date(
    Date.parse(at) - FILLING_MILLISECONDS,
  ).toISOString();
  const fresh: { ref: EntityRef }[] = await db('entities as e')
    .select('e.ref')
    .where('e.kind', 'group')
    .whereNull('e.gone_since')
    .whereNull('e.missing_since')
    .where(since =>
      since
        .whereNull('e.appeared_at')
        .orWhere('e.appeared_at', '<=', settledBefore),
    )
    .whereNotExists(known =>
      known
        .select('r.ref')
        .from('remembered_units as r')
        .whereRaw('r.ref = e.ref'),
    );
  if (fresh.length === 0) return;
  const units = await unitsNow(db);
  const rows = fresh.flatMap(({ ref }) => {
    const unit = units.get(ref);
    return unit ? [toRow(unit, at)] : [];
  });
  for (let start = 0; start < rows.length; start += 100) {
    await db('remembered_units')
      .insert(rows.slice(start, start + 100))
      .onConflict('ref')
      .ignore();
  }
}

/** From now on the business is remembered as it is. */
export async function rememberAll(
  trx: Knex.Transaction,
  units: ReadonlyMap<EntityRef, KnownUnit>,
  at: Instant,
): Promise<void> {
  await trx('remembered_units').delete();
  await trx.batchInsert(
    'remembered_units',
    [...units.values()].map(unit => toRow(unit, at)),
    100,
  );
}
