import { createHash } from 'node:crypto';
import {
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { DeliveryTold, Judged } from '@business-relations/rules';
import { Knex } from 'knex';
import { batchesOf } from '../../batches';
import { ReadStatus } from '../readStatus';

/**
 * `waiting`: to be judged. `said`: the case is told. `taken`: it has it. `rests`: changes nothing. `strays`: of no case
 * that is delivered.
 */
export type StatusRow = {
  system: string;
  id: string;
  case_id: string;
  said_state: DeliveryTold['state'] | null;
  /** Of one that could not be read: nothing. */
  said: string;
  /** Of it as it came: the same again is known by it, also where somebody in it was erased since. */
  hash: string;
  received_at: Instant;
  state: 'waiting' | 'said' | 'taken' | 'rests' | 'strays';
  because: string | null;
  /** By which the case was told; of one that waits again, the one that was refused. */
  command: string | null;
  /** A truth is a number in SQLite. */
  is_last: boolean | number;
  next_at: Instant;
};

export type OfCase = { system: string; caseId: string };

const NOTHING = '{}';

const hashOf = (read: ReadStatus) =>
  createHash('sha256').update(JSON.stringify(read)).digest('hex');

const rowOf = (system: string, read: ReadStatus, at: Instant): StatusRow => {
  const isReadable = 'told' in read;
  return {
    system,
    id: read.id,
    case_id: read.caseId,
    said_state: isReadable ? read.told.state : null,
    said: isReadable ? JSON.stringify(read.told) : NOTHING,
    hash: hashOf(read),
    received_at: at,
    state: isReadable ? 'waiting' : 'strays',
    because: isReadable ? null : JSON.stringify(read.because),
    command: null,
    is_last: false,
    next_at: at,
  };
};

/** Writes down what is new, or said otherwise than before under the same id. */
export async function keepStatuses(
  trx: Knex.Transaction,
  system: string,
  statuses: readonly ReadStatus[],
  at: Instant,
): Promise<void> {
  // Of two in one answer the later stands.
  const byId = new Map(statuses.map(read => [read.id, read]));
  for (const ids of batchesOf(byId.keys(), 100)) {
    const there: Pick<StatusRow, 'id' | 'hash'>[] = await trx(
      'delivery_statuses',
    )
      .select('id', 'hash')
      .where({ system })
      .whereIn('id', ids);
    const before = new Map(there.map(({ id, hash }) => [id, hash]));
    const rows = ids
      .flatMap(id => byId.get(id) ?? [])
      .map(read => rowOf(system, read, at))
      .filter(({ id, hash }) => before.get(id) !== hash);
    if (rows.length > 0) {
      await trx('delivery_statuses')
        .insert(rows)
        .onConflict(['system', 'id'])
        .merge();
    }
  }
}

/** Cases of which something is to be judged now. */
export async function casesToJudge(
  db: Knex,
  system: string,
  { now, limit }: { now: Instant; limit: number },
): Promise<string[]> {
  const rows: { case_id: string }[] = await db('delivery_statuses')
    .distinct('case_id')
    .where({ system, state: 'waiting' })
    .where('next_at', '<=', now)
    .orderBy('case_id')
    .limit(limit);
  return rows.map(({ case_id }) => case_id);
}

const ofCase = (db: Knex, { system, caseId }: OfCase) =>
  db('delivery_statuses').where({ system, case_id: caseId });

export const toldIn = ({ said }: Pick<StatusRow, 'said'>): DeliveryTold =>
  JSON.parse(said);

/** All that a system said of a case, as far as it could be read, and the commands that are to be tried again. */
export async function toldOf(
  db: Knex,
  of: OfCase,
): Promise<{ told: DeliveryTold[]; refusedBefore: string[] }> {
  const rows: StatusRow[] = await ofCase(db, of).whereNotNull('said_state');
  return {
    told: rows.map(toldIn),
    refusedBefore: rows
      .flatMap(({ state, command }) =>
        state === 'waiting' && command !== null ? [command] : [],
      )
      .sort(),
  };
}

/** What came of judging them. Only what waits is written: what was said to the case, or rests, has its outcome. */
export async function keepJudged(
  db: Knex,
  of: OfCase,
  judged: readonly Judged[],
  { again }: { again: Instant },
): Promise<void> {
  for (const each of judged) {
    if (each.does === 'says') continue;
    await ofCase(db, of)
      .where({ id: each.id, state: 'waiting' })
      .update({
        because: each.because ? JSON.stringify(each.because) : null,
        ...(each.does === 'waits'
          ? { next_at: each.until ?? again }
          : { state: 'rests' }),
      });
  }
}

export async function keepSaid(
  db: Knex,
  of: OfCase,
  { id, command }: { id: string; command: string },
): Promise<void> {
  await ofCase(db, of)
    .where({ id })
    .update({ state: 'said', because: null, command });
}

/** All that waits in a case strays, or is to be looked at later. */
export async function keepWaiting(
  db: Knex,
  of: OfCase,
  changes: { because?: Message } & ({ strays: true } | { until: Instant }),
): Promise<void> {
  const { because } = changes;
  await ofCase(db, of)
    .where({ state: 'waiting' })
    .update({
      ...(because && { because: JSON.stringify(because) }),
      ...('strays' in changes
        ? { state: 'strays' }
        : { next_at: changes.until }),
    });
}

export async function markLast(
  db: Knex,
  of: OfCase,
  last: string | undefined,
): Promise<void> {
  await ofCase(db, of)
    .where({ is_last: true })
    .whereNot({ id: last ?? '' })
    .update({ is_last: false });
  if (last !== undefined) {
    await ofCase(db, of).where({ id: last }).update({ is_last: true });
  }
}

/** Removes what strays from before a moment. */
export async function removeStrayStatuses(
  db: Knex,
  { before, limit }: { before: Instant; limit: number },
): Promise<number> {
  return db('delivery_statuses')
    .delete()
    .whereIn(
      ['system', 'id'],
      db('delivery_statuses')
        .select('system', 'id')
        .where({ state: 'strays' })
        .where('received_at', '<', before)
        .limit(limit),
    );
}
