import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { batchesOf } from '../../batches';

type Row = {
  ref: EntityRef;
  missing_since: Instant | null;
  changed_at: Instant;
};

/** What a whole reading of the catalog didn't find. */
export type Missing = {
  /** Not found for the first time: it may be on its way. */
  first: EntityRef[];
  /** Not found the last time either, some while ago: it has left. */
  gone: EntityRef[];
};

/**
 * Tells what is known but wasn't found. What changed after the reading began is left out: it may have come since.
 */
export async function missingSince(
  db: Knex,
  found: ReadonlySet<EntityRef>,
  { began, settledBefore }: { began: Instant; settledBefore: Instant },
): Promise<Missing> {
  const rows: Row[] = await db('entities')
    .select('ref', 'missing_since', 'changed_at')
    .whereNull('gone_since')
    .where('changed_at', '<', began);
  const missing = rows.filter(({ ref }) => !found.has(ref));
  return {
    first: missing
      .filter(row => row.missing_since === null)
      .map(({ ref }) => ref),
    gone: missing
      .filter(
        row => row.missing_since !== null && row.missing_since <= settledBefore,
      )
      .map(({ ref }) => ref),
  };
}

export async function markMissing(
  trx: Knex.Transaction,
  refs: EntityRef[],
  at: Instant,
): Promise<void> {
  for (const portion of batchesOf(refs)) {
    await trx('entities')
      .whereIn('ref', portion)
      .whereNull('missing_since')
      .update({ missing_since: at });
  }
}

/** They stay, so that they can still be named; what they said about others doesn't hold any more. */
export async function markGone(
  trx: Knex.Transaction,
  refs: EntityRef[],
  at: Instant,
): Promise<void> {
  for (const portion of batchesOf(refs)) {
    await trx('entities')
      .whereIn('ref', portion)
      .update({ gone_since: at, error: null, changed_at: at });
    await trx('entity_links').delete().whereIn('declared_by', portion);
  }
}
