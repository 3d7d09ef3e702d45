import { createHash, randomUUID } from 'node:crypto';
import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Brought } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { BroughtByTable } from '@business-relations/rules/imports';
import { Knex } from 'knex';
import { z } from 'zod';
import { batchesOf, inBatches } from '../../batches';

type Row = {
  ref: EntityRef;
  name: string | null;
  email: string | null;
  part_of: string;
  source: string;
  at: Instant;
  state: string;
  gone_at: Instant | null;
  gave_way_to: EntityRef | null;
};

const refs = z.array(z.string());

const broughtOf = ({
  ref,
  name,
  email,
  part_of,
  source,
  at,
}: Row): Brought => ({
  ref,
  ...(name !== null && { name }),
  ...(email !== null && { email }),
  partOf: refs.parse(JSON.parse(part_of)),
  source,
  at,
});

const there = (db: Knex) => db<Row>('brought_entities').whereNull('gone_at');

/** A page of what the catalog is to show. */
export async function broughtAfter(
  db: Knex,
  { after = '', limit }: { after?: EntityRef; limit: number },
): Promise<Brought[]> {
  const rows = await there(db)
    .where('ref', '>', after)
    .orderBy('ref')
    .limit(limit);
  return rows.map(broughtOf);
}

/** Another as soon as anything about any of them is: a catalog that has this one need read no more. */
export async function stateOfBrought(db: Knex): Promise<string> {
  const hash = createHash('sha256');
  const rows = await there(db).select('ref', 'state').orderBy('ref');
  for (const { ref, state } of rows) hash.update(`${ref} ${state}\n`);
  return hash.digest('hex');
}

export const allBrought = async (db: Knex): Promise<Brought[]> =>
  (await there(db).orderBy('ref')).map(broughtOf);

/**
 * What a table brings, whatever was known of it before. Of an earlier one of the same name what this one no longer
 * speaks of goes. Tells which those are.
 */
export async function writeBrought(
  trx: Knex.Transaction,
  source: string,
  brought: readonly BroughtByTable[],
  at: Instant,
): Promise<{ written: Brought[]; gone: EntityRef[] }> {
  const rows = brought.map(({ ref, name, email, partOf }): Row => ({
    ref,
    name: name ?? null,
    email: email ?? null,
    part_of: JSON.stringify(partOf),
    source,
    at,
    state: randomUUID(),
    gone_at: null,
    gave_way_to: null,
  }));
  const stay = new Set(rows.map(({ ref }) => ref));
  const before = await there(trx).where({ source }).select('ref');
  const gone = before.flatMap(({ ref }) => (stay.has(ref) ? [] : [ref]));
  for (const portion of batchesOf(gone)) {
    await trx('brought_entities')
      .whereIn('ref', portion)
      .update({ gone_at: at });
  }
  const known = await inBatches(stay, portion =>
    there(trx).whereIn('ref', portion),
  );
  const byRef = new Map(known.map(row => [row.ref, row]));
  const changed = rows.filter(row => {
    const was = byRef.get(row.ref);
    return (
      !was ||
      was.name !== row.name ||
      was.email !== row.email ||
      was.part_of !== row.part_of ||
      was.source !== row.source
    );
  });
  for (let start = 0; start < changed.length; start += 100) {
    await trx('brought_entities')
      .insert(changed.slice(start, start + 100))
      .onConflict('ref')
      .merge();
  }
  return { written: changed.map(broughtOf), gone };
}

/** The organisation has brought its own: what was below ours is below theirs. */
export async function markGivenWay(
  trx: Knex.Transaction,
  ref: EntityRef,
  to: EntityRef,
  at: Instant,
): Promise<void> {
  await trx('brought_entities')
    .where({ ref })
    .update({ gone_at: at, gave_way_to: to });
  const below = await there(trx).where('part_of', 'like', `%"${ref}"%`);
  for (const { ref: lower, part_of } of below) {
    const partOf = refs
      .parse(JSON.parse(part_of))
      .map(each => (each === ref ? to : each));
    await trx('brought_entities')
      .where({ ref: lower })
      .update({ part_of: JSON.stringify(partOf), state: randomUUID() });
  }
}

/** Whom the organisation has brought itself since, by who they were of ours. */
export async function gaveWay(
  db: Knex,
  ours: Iterable<EntityRef>,
): Promise<Map<EntityRef, EntityRef>> {
  const rows = await inBatches(ours, portion =>
    db<Row>('brought_entities')
      .select('ref', 'gave_way_to')
      .whereIn('ref', portion)
      .whereNotNull('gave_way_to'),
  );
  return new Map(
    rows.flatMap(({ ref, gave_way_to }): [EntityRef, EntityRef][] =>
      gave_way_to === null ? [] : [[ref, gave_way_to]],
    ),
  );
}

const ofPerson = (db: Knex, person: EntityRef) =>
  db('brought_entities')
    .where({ ref: person })
    .orWhere({ gave_way_to: person });

/** Of a person who is erased nothing is left to be shown: the catalog lets them go. */
export const forgetBrought = (db: Knex, person: EntityRef): Promise<number> =>
  ofPerson(db, person).delete();

export const countBrought = async (
  db: Knex,
  person: EntityRef,
): Promise<number> => (await ofPerson(db, person).select('ref')).length;

/** What came of a person with tables of budgets, as it is kept. */
export const keptOfBrought = (
  db: Knex,
  person: EntityRef,
): Promise<Record<string, unknown>[]> =>
  ofPerson(db, person).select('ref', 'name', 'email', 'source', 'gave_way_to');
