import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';

/** Those of these that the catalog has now. */
export async function knownRefs(
  db: Knex,
  refs: Iterable<EntityRef>,
): Promise<Set<EntityRef>> {
  const rows = await inBatches(refs, portion =>
    db<{ ref: EntityRef; gone_since: string | null }>('entities')
      .select('ref')
      .whereIn('ref', portion)
      .whereNull('gone_since'),
  );
  return new Set(rows.map(({ ref }) => ref));
}
