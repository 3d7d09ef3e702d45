import {
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Repair } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { countsOf, repairOf, RepairRow } from './repairRow';

export async function rowById(
  db: Knex,
  id: string,
): Promise<RepairRow | undefined> {
  return db('repairs').where({ id }).first();
}

export async function repairById(
  db: Knex,
  id: string,
): Promise<Repair | undefined> {
  const row = await rowById(db, id);
  return row && repairOf(row, await countsOf(db, [id]));
}

/** The one that has not ended. */
export async function openRepair(db: Knex): Promise<RepairRow | undefined> {
  return db('repairs').whereNull('ended_at').first();
}

/** Adds one that begins. False where another has not ended. */
export async function addRepair(
  db: Knex,
  begun: Pick<
    RepairRow,
    'id' | 'does' | 'dry_run' | 'cases' | 'started_by' | 'started_at' | 'of'
  >,
): Promise<boolean> {
  const row: RepairRow = {
    ...begun,
    state: 'waiting',
    why: null,
    ended_at: null,
    step: 'cases',
    after: null,
    looked: 0,
    leased_by: null,
    leased_until: null,
  };
  const added = await db('repairs')
    .insert(row)
    .onConflict()
    .ignore()
    .returning('id');
  return added.length > 0;
}

/** Newest first. */
export async function repairsBefore(
  db: Knex,
  before: { at: Instant; id: string } | undefined,
  limit: number,
): Promise<Repair[]> {
  const query = db('repairs')
    .orderBy([
      { column: 'started_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit);
  if (before) {
    query.where(older =>
      older
        .where('started_at', '<', before.at)
        .orWhere(same =>
          same.where({ started_at: before.at }).where('id', '<', before.id),
        ),
    );
  }
  const rows: RepairRow[] = await query;
  const counts = await countsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(row => repairOf(row, counts));
}

type Lease = { by: string; now: Instant; until: Instant };

/** Takes the open repair, unless somebody else is at it. */
export async function leaseRepair(
  db: Knex,
  { by, now, until }: Lease,
): Promise<RepairRow | undefined> {
  const open = await openRepair(db);
  if (!open) return undefined;
  const taken = await db('repairs')
    .update({ leased_by: by, leased_until: until, state: 'running', why: null })
    .where({ id: open.id })
    .whereNull('ended_at')
    .where(query =>
      query.whereNull('leased_until').orWhere('leased_until', '<=', now),
    );
  return taken > 0 ? rowById(db, open.id) : undefined;
}

/** Writes how far it is. False where it is no longer ours: it was stopped, or another backend has it. */
export async function writeProgress(
  db: Knex,
  { id, by }: { id: string; by: string },
  progress: Partial<
    Pick<RepairRow, 'step' | 'after' | 'looked' | 'leased_until'>
  >,
): Promise<boolean> {
  const written = await db('repairs')
    .update(progress)
    .where({ id, leased_by: by })
    .whereNull('ended_at');
  return written > 0;
}

/** Leaves it until later, with the reason. */
export async function pauseRepair(
  db: Knex,
  { id, by }: { id: string; by: string },
  { why, until }: { why?: Message; until: Instant },
): Promise<void> {
  await db('repairs')
    .update({
      state: 'waiting',
      why: why ? JSON.stringify(why) : null,
      leased_by: null,
      leased_until: until,
    })
    .where({ id, leased_by: by })
    .whereNull('ended_at');
}

/** False where it has ended already. */
export async function endRepair(
  db: Knex,
  id: string,
  { state, at, why }: { state: Repair['state']; at: Instant; why?: Message },
): Promise<boolean> {
  const ended = await db('repairs')
    .update({
      state,
      ended_at: at,
      leased_by: null,
      leased_until: null,
      why: why ? JSON.stringify(why) : null,
    })
    .where({ id })
    .whereNull('ended_at');
  return ended > 0;
}
