import {
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { hashOf } from '../hash';

/** Keeps what a run says beside the record, so that somebody hears of it and can tell the two apart. */
export async function keepForks(
  trx: Knex.Transaction,
  forked: RecordedEvent[],
  at: Instant,
): Promise<void> {
  for (const event of forked) {
    await trx('forks')
      .insert({
        case_id: event.case,
        seq: event.seq,
        hash: hashOf(event),
        epoch: event.epoch,
        since: at,
        told_at: at,
        event: JSON.stringify(event),
      })
      .onConflict(['case_id', 'seq', 'hash'])
      .merge(['epoch', 'told_at']);
  }
}
