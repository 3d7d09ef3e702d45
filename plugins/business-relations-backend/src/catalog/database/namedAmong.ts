import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';

/** An entity by its name as people read it, and whether the catalog has it now. */
export type Named = { name: string; isThere: boolean };

/** Those of these that the catalog has, or had. */
export async function namedAmong(
  db: Knex,
  refs: Iterable<EntityRef>,
): Promise<Map<EntityRef, Named>> {
  const rows = await inBatches(refs, portion =>
    db<{ ref: EntityRef; name: string; gone_since: string | null }>('entities')
      .select('ref', 'name', 'gone_since')
      .whereIn('ref', portion),
  );
  return new Map(
    rows.map(({ ref, name, gone_since }) => [
      ref,
      { name, isThere: gone_since === null },
    ]),
  );
}
