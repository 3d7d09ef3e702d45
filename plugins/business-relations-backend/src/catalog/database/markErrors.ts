import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { EntityShape } from '../shape';

/** Keeps what the catalog says is wrong with these entities, and that nothing is any more. */
export async function markErrors(
  trx: Knex.Transaction,
  shapes: EntityShape[],
): Promise<void> {
  const errors = new Map(shapes.map(({ ref, error }) => [ref, error ?? null]));
  const rows = await inBatches<
    EntityRef,
    { ref: EntityRef; error: string | null }
  >(errors.keys(), portion =>
    trx('entities').select('ref', 'error').whereIn('ref', portion),
  );
  for (const { ref, error } of rows) {
    const now = errors.get(ref) ?? null;
    if (now !== error)
      await trx('entities').where({ ref }).update({ error: now });
  }
}
