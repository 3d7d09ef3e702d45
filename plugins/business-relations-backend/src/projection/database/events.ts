import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { hashOf, hashOfJson } from '../hash';

type Row = {
  case_id: string;
  seq: number;
  epoch: number;
  hash: string;
  type: string;
  at: string;
  command: string | null;
  event: string;
  /** Set where somebody in it was erased: of what it says since. */
  erased_hash: string | null;
};

/** SQLite takes so many values in one statement without a thought. */
const AT_ONCE = 50;

/** `kept`: the same without whoever was erased. */
function rowOf(event: RecordedEvent, kept: RecordedEvent): Row {
  const hash = hashOf(event);
  const keptHash = kept === event ? hash : hashOf(kept);
  return {
    case_id: event.case,
    seq: event.seq,
    epoch: event.epoch,
    hash,
    erased_hash: keptHash === hash ? null : keptHash,
    type: event.type,
    at: event.at,
    command: event.command ?? null,
    event: JSON.stringify(kept),
  };
}

/**
 * What adds to the record, as it may be kept. A number that is taken is an error of the database, never overwritten.
 */
export function eventWrites(
  trx: Knex.Transaction,
  events: RecordedEvent[],
  kept: RecordedEvent[],
): Knex.QueryBuilder[] {
  const rows = events.map((event, index) => rowOf(event, kept[index]));
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, nth) =>
    trx('events').insert(rows.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE)),
  );
}

export async function addEvents(
  trx: Knex.Transaction,
  events: RecordedEvent[],
  kept: RecordedEvent[] = events,
): Promise<void> {
  for (const write of eventWrites(trx, events, kept)) await write;
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

/**
 * Whether an event says what was recorded; of one in which somebody was erased, what was left of it then. A run is
 * compared by `hash` alone, which stays that of the event as the run has it: whoever is erased makes no fork.
 */
export const isUntouched = ({
  hash,
  erased_hash,
  event,
}: Pick<Row, 'hash' | 'erased_hash' | 'event'>): boolean =>
  hashOfJson(event) === (erased_hash ?? hash);
