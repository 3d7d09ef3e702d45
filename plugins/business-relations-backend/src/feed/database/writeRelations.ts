import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
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

type Row = { entity: EntityRef; relations: string };

/** Which of these differ from what is written. */
async function changedAmong(
  trx: Knex.Transaction,
  relations: ReadonlyMap<EntityRef, Relation[]>,
): Promise<Row[]> {
  const rows = await inBatches<EntityRef, Row>(relations.keys(), portion =>
    trx('effective_relations')
      .select('entity', 'relations')
      .whereIn('entity', portion),
  );
  const written = new Map(rows.map(row => [row.entity, row.relations]));
  return [...relations]
    .map(([entity, each]) => ({ entity, relations: JSON.stringify(each) }))
    .filter(row => row.relations !== (written.get(row.entity) ?? '[]'));
}

/**
 * Writes the relations of these entities, each with its own number, where they changed. What has none any more keeps
 * its row, so that the feed can tell it. The caller holds the relations.
 */
export async function writeRelations(
  trx: Knex.Transaction,
  relations: ReadonlyMap<EntityRef, Relation[]>,
): Promise<number> {
  const rows = await changedAmong(trx, relations);
  if (rows.length === 0) return 0;
  await trx('feed_counter').where(COUNTER).increment('seq', rows.length);
  const first = (await lastChange(trx)) - rows.length + 1;
  const byEntity = new Map(rows.map(row => [row.entity, row]));
  let seq = first;
  for (const entities of batchesOf(byEntity.keys(), 200)) {
    await trx('effective_relations')
      .insert(
        entities.map(entity => {
          const written = byEntity.get(entity)?.relations ?? '[]';
          return {
            entity,
            relations: written,
            has_customer: written.includes('"hasCustomer"'),
            seq: seq++,
          };
        }),
      )
      .onConflict('entity')
      .merge();
  }
  return rows.length;
}
