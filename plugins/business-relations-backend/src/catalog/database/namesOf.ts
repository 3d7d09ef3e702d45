import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';

/** Names as people read them, also of what has left the catalog; nothing for what it never had. */
export async function namesOf(
  db: Knex,
  refs: Iterable<EntityRef>,
): Promise<Record<EntityRef, string>> {
  const rows = await inBatches(refs, portion =>
    db<{ ref: EntityRef; name: string }>('entities')
      .select('ref', 'name')
      .whereIn('ref', portion),
  );
  return Object.fromEntries(rows.map(({ ref, name }) => [ref, name]));
}
