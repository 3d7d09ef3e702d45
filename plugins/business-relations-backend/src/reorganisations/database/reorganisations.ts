import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { ReorganisationDone } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { ReorganisationStep } from '@business-relations/rules';
import { Knex } from 'knex';
import { assignmentsById } from '../../assignments/database/assignmentsById';
import { isPostgres } from '../../database/clock';

export type ReorganisationRow = {
  id: string;
  carried_out_by: EntityRef;
  idempotency_key: string;
  at: Instant;
};

export type StepRow = {
  reorganisation_id: string;
  nth: number;
  assignment: string;
  does: ReorganisationStep['does'];
  successor: EntityRef | null;
  unit: EntityRef | null;
  because: string;
  about: string;
  state: 'waiting' | 'done';
  next_at: Instant;
  refused: string | null;
};

/** The latest that are listed, and the first refusals that are told of each. */
const LISTED = 20;
const REFUSALS_TOLD = 50;

/** Keeps another from beginning until this transaction ends: each rests on the roles that there are. */
export async function oneReorganisationAtATime(
  trx: Knex.Transaction,
): Promise<void> {
  // SQLite has one connection, so that nobody else is in a transaction.
  if (isPostgres(trx)) {
    await trx.raw('LOCK TABLE reorganisations IN SHARE ROW EXCLUSIVE MODE');
  }
}

export async function reorganisationByKey(
  db: Knex,
  by: EntityRef,
  key: string,
): Promise<ReorganisationRow | undefined> {
  return db<ReorganisationRow>('reorganisations')
    .where({ carried_out_by: by, idempotency_key: key })
    .first();
}

export async function addReorganisation(
  trx: Knex.Transaction,
  row: ReorganisationRow,
  steps: readonly ReorganisationStep[],
): Promise<void> {
  await trx('reorganisations').insert(row);
  await trx.batchInsert(
    'reorganisation_steps',
    steps.map((step, nth): StepRow => ({
      reorganisation_id: row.id,
      nth,
      assignment: step.assignment,
      does: step.does,
      successor: step.successor ?? null,
      unit: step.unit ?? null,
      because: JSON.stringify(step.because),
      about: step.about,
      state: step.does === 'keep' ? 'done' : 'waiting',
      next_at: row.at,
      refused: null,
    })),
    50,
  );
}

type DecidedRow = Pick<StepRow, 'assignment' | 'does' | 'about' | 'state'> & {
  at: Instant;
};

/** What was decided about before and when, and which roles are still to be asked or told. */
export async function decidedBefore(db: Knex): Promise<{
  settled: Map<string, Instant>;
  waiting: Set<string>;
}> {
  const rows: DecidedRow[] = await db('reorganisation_steps as s')
    .join('reorganisations as r', 'r.id', 's.reorganisation_id')
    .select('s.assignment', 's.does', 's.about', 's.state', 'r.at')
    .orderBy('r.at');
  const settled = new Map<string, Instant>();
  const waiting = new Set<string>();
  for (const row of rows) {
    if (row.state === 'waiting') waiting.add(row.assignment);
    if (row.does === 'keep' || row.does === 'confirm') {
      settled.set(row.about, row.at);
    }
  }
  return { settled, waiting };
}

/** How far it has come. */
export async function reorganisationDone(
  db: Knex,
  { id, carried_out_by: by, at }: ReorganisationRow,
): Promise<ReorganisationDone> {
  const steps: StepRow[] = await db('reorganisation_steps')
    .where({ reorganisation_id: id })
    .orderBy('nth');
  const counts = { handOver: 0, confirm: 0, keep: 0, end: 0 };
  for (const { does } of steps) counts[does] += 1;
  const waiting = steps.filter(({ state }) => state === 'waiting');
  const refused = waiting.filter(step => step.refused !== null);
  const told = refused.slice(0, REFUSALS_TOLD);
  const roles = await assignmentsById(
    db,
    told.map(({ assignment }) => assignment),
  );
  return {
    id,
    by,
    at,
    counts,
    waiting: waiting.length,
    refused: refused.length,
    refusals: told.flatMap(step => {
      const assignment = roles.get(step.assignment);
      return assignment && step.refused !== null
        ? [{ assignment, because: JSON.parse(step.refused) }]
        : [];
    }),
  };
}

/** Newest first. */
export async function latestReorganisations(
  db: Knex,
): Promise<ReorganisationDone[]> {
  const rows: ReorganisationRow[] = await db('reorganisations')
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(LISTED);
  const done: ReorganisationDone[] = [];
  for (const row of rows) done.push(await reorganisationDone(db, row));
  return done;
}
