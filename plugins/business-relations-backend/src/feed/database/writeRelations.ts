import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { batchesOf, inBatches } from '../../batches';
import { Relation } from '../effective';

const COUNTER = { name: 'relations' };

/**
 * Waits until nobody else is changing effective relations, and keeps others waiting until the transaction ends.
 *
 * Whoever computes them takes this first: then it sees all that was committed before, and nobody computes from what
 * isn't committed yet. It also makes the numbers of the feed come in the order of commits.
 */
export async function holdRelations(trx: Knex.Transaction): Promise<void> {
  await trx('feed_counter').where(COUNTER).forUpdate().first('seq');
}

/** The number of the last change. */
export async function lastChange(db: Knex): Promise<number> {
  const row: { seq: number | string } | undefined = await db('feed_counter')
    .where(COUNTER)
    .first('seq');
  return Number(row?.seq ?? 0);
}

/** Some entities that lost all their relations by this number are forgotten: who has read less has to begin anew. */
export async function lastForgotten(db: Knex): Promise<number> {
  const row: { forgotten: number | string } | undefined = await db(
    'feed_counter',
  )
    .where(COUNTER)
    .first('forgotten');
  return Number(row?.forgotten ?? 0);
}

const asWritten = z.array(z.tuple([z.string(), z.string()]));

const hasCustomer = (relations: readonly (readonly [string, string])[]) =>
  relations.some(([type]) => type === 'hasCustomer');

/** Relations that are to be written over others. */
type Rewritten = {
  entity: EntityRef;
  relations: Relation[];
  without_customer_since: Instant | null;
};

/** Which of these differ from what is written, and since when each is without customer then. */
async function changedAmong(
  trx: Knex.Transaction,
  relations: ReadonlyMap<EntityRef, Relation[]>,
  at: Instant,
): Promise<Map<EntityRef, Rewritten>> {
  const rows = await inBatches<
    EntityRef,
    {
      entity: EntityRef;
      relations: string;
      without_customer_since: Instant | null;
    }
  >(relations.keys(), portion =>
    trx('effective_relations')
      .select('entity', 'relations', 'without_customer_since')
      .whereIn('entity', portion),
  );
  const written = new Map(rows.map(row => [row.entity, row]));
  const changed = new Map<EntityRef, Rewritten>();
  for (const [entity, each] of relations) {
    const before = written.get(entity);
    const was = before?.relations ?? '[]';
    if (JSON.stringify(each) === was) continue;
    const since = hasCustomer(asWritten.parse(JSON.parse(was)))
      ? at
      : (before?.without_customer_since ?? null);
    changed.set(entity, {
      entity,
      relations: each,
      without_customer_since: hasCustomer(each) ? null : since,
    });
  }
  return changed;
}

/** The same by target, so that a unit or person can be asked what is theirs. */
async function writeTargets(
  trx: Knex.Transaction,
  rows: Rewritten[],
): Promise<void> {
  await trx('effective_targets')
    .delete()
    .whereIn(
      'entity',
      rows.map(({ entity }) => entity),
    );
  await trx.batchInsert(
    'effective_targets',
    rows.flatMap(({ entity, relations }) =>
      relations.map(([type, target]) => ({ entity, type, target })),
    ),
    200,
  );
}

/**
 * Writes the relations of these entities, each with its own number, where they changed. What has none any more keeps
 * its row, so that the feed can tell it. The caller holds the relations.
 */
export async function writeRelations(
  trx: Knex.Transaction,
  relations: ReadonlyMap<EntityRef, Relation[]>,
  at: Instant,
): Promise<number> {
  const changed = await changedAmong(trx, relations, at);
  if (changed.size === 0) return 0;
  await trx('feed_counter').where(COUNTER).increment('seq', changed.size);
  let last = (await lastChange(trx)) - changed.size;
  for (const entities of batchesOf(changed.keys(), 200)) {
    const before = last;
    const rows = entities.flatMap(entity => changed.get(entity) ?? []);
    await trx('effective_relations')
      .insert(
        rows.map((row, index) => ({
          ...row,
          relations: JSON.stringify(row.relations),
          seq: before + index + 1,
        })),
      )
      .onConflict('entity')
      .merge();
    await writeTargets(trx, rows);
    last += rows.length;
  }
  return changed.size;
}
