import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { batchesOf, inBatches } from '../../batches';
import { EntityShape } from '../shape';
import { EntityRow, hashOf, toRow } from './rows';

const remembered = [
  'ref',
  'hash',
  'problems',
  'problems_since',
  'appeared_at',
  'gone_since',
  'missing_since',
] as const;

type Known = Pick<EntityRow, (typeof remembered)[number]>;

/** An entity that is new, came back or changed. */
export type Stored = { shape: EntityShape; appeared: boolean };

/** Of an entity that stands in a list twice the last one counts. In order, so that two backends never wait crosswise. */
const onceEach = (shapes: EntityShape[]): EntityShape[] => {
  const byRef = new Map(shapes.map(shape => [shape.ref, shape]));
  return [...byRef.keys()].sort().flatMap(ref => byRef.get(ref) ?? []);
};

/** Other lines that can't be read are no other moment. */
function problemsSince(
  { problems }: EntityShape,
  before: Known | undefined,
  at: Instant,
): Instant | null {
  if (problems.length === 0) return null;
  const hadSome = before?.gone_since === null && before.problems !== '[]';
  return hadSome ? before.problems_since : at;
}

async function writeLinks(
  trx: Knex.Transaction,
  shapes: EntityShape[],
): Promise<void> {
  for (const refs of batchesOf(shapes.map(({ ref }) => ref))) {
    await trx('entity_links').delete().whereIn('declared_by', refs);
  }
  await trx.batchInsert(
    'entity_links',
    shapes.flatMap(({ ref, links }) =>
      links.map(link => ({ declared_by: ref, ...link })),
    ),
    200,
  );
}

/** Writes what differs from what is known, with its links; tells what that was. Unchanged entities cost one read. */
export async function storeEntities(
  trx: Knex.Transaction,
  shapes: EntityShape[],
  at: Instant,
): Promise<Stored[]> {
  const present = onceEach(shapes);
  const known = await inBatches<EntityRef, Known>(
    present.map(({ ref }) => ref),
    portion =>
      trx('entities')
        .select(...remembered)
        .whereIn('ref', portion),
  );
  const byRef = new Map(known.map(row => [row.ref, row]));
  const changed = present.flatMap(shape => {
    const before = byRef.get(shape.ref);
    const hash = hashOf(shape);
    const appeared = !before || before.gone_since !== null;
    const appeared_at = appeared ? at : before.appeared_at;
    if (!appeared && before.hash === hash) return [];
    const problems_since = problemsSince(shape, before, at);
    const row = { ...toRow(shape, hash, at), appeared_at, problems_since };
    return [{ shape, row, appeared }];
  });
  if (changed.length > 0) {
    for (let start = 0; start < changed.length; start += 100) {
      await trx('entities')
        .insert(changed.slice(start, start + 100).map(({ row }) => row))
        .onConflict('ref')
        .merge();
    }
    await writeLinks(
      trx,
      changed.map(({ shape }) => shape),
    );
  }
  const back = known.filter(({ missing_since }) => missing_since !== null);
  for (const refs of batchesOf(back.map(({ ref }) => ref))) {
    await trx('entities').whereIn('ref', refs).update({ missing_since: null });
  }
  return changed.map(({ shape, appeared }) => ({ shape, appeared }));
}
