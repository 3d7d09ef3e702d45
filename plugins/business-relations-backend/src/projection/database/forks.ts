import {
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { hashOf } from '../hash';

/**
 * Keeps what a run says beside the record, so that somebody hears of it and can tell the two apart. `as` is how each may
 * be kept.
 */
export async function keepForks(
  trx: Knex.Transaction,
  forked: RecordedEvent[],
  { as: kept, at }: { as: RecordedEvent[]; at: Instant },
): Promise<void> {
  for (const [index, event] of forked.entries()) {
    await trx('forks')
      .insert({
        case_id: event.case,
        seq: event.seq,
        hash: hashOf(event),
        epoch: event.epoch,
        since: at,
        told_at: at,
        event: JSON.stringify(kept[index]),
      })
      .onConflict(['case_id', 'seq', 'hash'])
      .merge(['epoch', 'told_at']);
  }
}
