import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { hashOf } from '../hash';

type Row = {
  case_id: string;
  seq: number;
  epoch: number;
  hash: string;
  type: string;
  at: string;
  command: string | null;
  event: string;
};

const rowOf = (event: RecordedEvent): Row => ({
  case_id: event.case,
  seq: event.seq,
  epoch: event.epoch,
  hash: hashOf(event),
  type: event.type,
  at: event.at,
  command: event.command ?? null,
  event: JSON.stringify(event),
});

/** Adds to the record. A number that is taken is an error of the database, never overwritten. */
export async function addEvents(
  trx: Knex.Transaction,
  events: RecordedEvent[],
): Promise<void> {
  await trx.batchInsert('events', events.map(rowOf), 50);
}

/** Those of these events under whose number the record holds another one. */
export async function forkedAmong(
  trx: Knex.Transaction,
  caseId: string,
  events: RecordedEvent[],
): Promise<RecordedEvent[]> {
  if (events.length === 0) return [];
  const kept: Pick<Row, 'seq' | 'hash'>[] = await trx('events')
    .select('seq', 'hash')
    .where({ case_id: caseId })
    .whereIn(
      'seq',
      events.map(({ seq }) => seq),
    );
  const hashes = new Map(kept.map(({ seq, hash }) => [seq, hash]));
  return events.filter(event => {
    const known = hashes.get(event.seq);
    return known !== undefined && known !== hashOf(event);
  });
}

/** The whole record of a case, oldest first. */
export async function eventsOf(
  db: Knex,
  caseId: string,
): Promise<RecordedEvent[]> {
  const rows: Pick<Row, 'event'>[] = await db('events')
    .select('event')
    .where({ case_id: caseId })
    .orderBy('seq');
  return rows.map(({ event }) => JSON.parse(event));
}
