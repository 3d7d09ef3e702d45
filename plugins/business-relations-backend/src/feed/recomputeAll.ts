import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { RoleSettings } from '../roleSettings';
import { holdRelations } from './database/writeRelations';
import { recompute } from './recompute';
import { wakeReaders } from './wakeReaders';

const PORTION = 2000;

/** What has relations or could have some, by reference. */
async function nextPortion(db: Knex, after: EntityRef): Promise<EntityRef[]> {
  const rows: { ref: EntityRef }[] = await db
    .select('ref')
    .from(
      db
        .select('ref')
        .from('entities')
        .whereIn('kind', ['component', 'system', 'domain'])
        .union(db.select('entity').from('effective_relations'))
        .as('all'),
    )
    .where('ref', '>', after)
    .orderBy('ref')
    .limit(PORTION);
  return rows.map(({ ref }) => ref);
}

/**
 * All effective relations anew, in portions of a transaction each, so that nobody waits long: after a start, since the
 * settings may have changed and days may have gone by. Writes nothing where nothing changed.
 */
export async function recomputeAll(
  db: Knex,
  settings: RoleSettings,
  clock: Clock,
  signal?: AbortSignal,
): Promise<void> {
  let after = '';
  for (;;) {
    const portion = await nextPortion(db, after);
    const last = portion.at(-1);
    if (last === undefined || signal?.aborted) return;
    await db.transaction(async trx => {
      await holdRelations(trx);
      if ((await recompute(trx, settings, clock(), portion)) > 0) {
        wakeReaders(trx);
      }
    });
    after = last;
  }
}
