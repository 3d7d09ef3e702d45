import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { EntityShape } from '../shape';
import { EntityRow } from './rows';

/** Keeps what the catalog says is wrong with these entities and since when, and that nothing is any more. */
export async function markErrors(
  trx: Knex.Transaction,
  shapes: EntityShape[],
  at: Instant,
): Promise<void> {
  const errors = new Map(shapes.map(({ ref, error }) => [ref, error ?? null]));
  const rows = await inBatches<
    EntityRef,
    Pick<EntityRow, 'ref' | 'error' | 'error_since'>
  >(errors.keys(), portion =>
    trx('entities')
      .select('ref', 'error', 'error_since')
      .whereIn('ref', portion),
  );
  for (const { ref, error, error_since } of rows) {
    const now = errors.get(ref) ?? null;
    // Other words for it are no other moment.
    const since = now === null ? null : (error_since ?? at);
    if (now !== error)
      await trx('entities')
        .where({ ref })
        .update({ error: now, error_since: since });
  }
}
