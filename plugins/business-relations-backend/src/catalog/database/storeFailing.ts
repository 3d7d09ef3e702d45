import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { batchesOf } from '../../batches';

/** Keeps what the catalog says about entities that it can't process; the first moment of each stays. */
export async function storeFailing(
  trx: Knex.Transaction,
  failing: { entity: EntityRef; error: string }[],
  at: Instant,
): Promise<void> {
  for (const { entity, error } of failing) {
    await trx('entities_failing')
      .insert({ ref: entity, error, since: at, told_at: at })
      .onConflict('ref')
      .merge(['error', 'told_at']);
  }
}

/** They could be processed again. */
export async function forgetFailing(
  trx: Knex.Transaction,
  recovered: EntityRef[],
): Promise<void> {
  for (const portion of batchesOf(recovered)) {
    await trx('entities_failing').whereIn('ref', portion).delete();
  }
}
