import { LoggerService } from '@backstage/backend-plugin-api';
import { Case, CaseRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { DatabaseClock } from '../../database/clock';
import { Runs } from '../../engine/runs';
import { summaryOf } from '../../engine/shownOfRun';
import { holdCase } from '../../projection/database/caseRow';
import { addEvents } from '../../projection/database/events';
import { withoutErased } from '../../personalData/withoutErased';
import { Project } from '../../projection/project';
import { keptOf } from '../database/inDatabase';
import { writeReadModel } from '../database/writeReadModel';
import { claimCase } from '../database/claimCase';
import { OfRun } from './diagnose';
import { Sides } from './sides';
import { caseAfter, WholeCase } from './wholeCase';

export type MendDeps = {
  db: Knex;
  project: Project;
  runs: Runs;
  clock: DatabaseClock;
  logger: LoggerService;
};

/** Something changed between looking and mending: looked at again, it may be well. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('It changed while it was looked at');
    this.name = 'ChangedMeanwhile';
  }
}

/**
 * Makes the record whole up to where the database had come, and what pages read with it. What follows after that is
 * projected as if the worker brought it, since what came of it (roles, notices) was never written.
 */
async function mendUpTo(
  { db, clock }: MendDeps,
  rules: CaseRules,
  { database }: Sides,
  whole: WholeCase,
): Promise<void> {
  const { top, taken, gone } = whole;
  const within = taken.filter(({ seq }) => seq <= top);
  const isRead = database.row?.seq === top && !database.row.differs;
  const lost = gone.filter(seq => seq <= top);
  if (within.length + lost.length === 0 && (isRead || top === 0)) return;
  const current = whole.case;
  if (!current) return;
  await db.transaction(async trx => {
    const { id } = current;
    const stands = await holdCase(trx, id);
    const record = await keptOf(trx, id);
    if (
      record.length !== database.record.length ||
      (stands?.seq ?? 0) !== (database.row?.seq ?? 0)
    ) {
      throw new ChangedMeanwhile();
    }
    const now = await clock(trx);
    await noteLost(trx, id, lost, now);
    // A run goes on naming whoever was erased since it began.
    const kept = await withoutErased(trx, current.openedAt, {
      events: within,
      case: current,
    });
    await addEvents(trx, within, kept.events);
    if (isRead) return;
    const events = [...record.map(({ event }) => event), ...kept.events].sort(
      (one, other) => one.seq - other.seq,
    );
    const then =
      caseAfter(rules, events, [database.row?.case], top) ??
      // What is between is lost: it goes on from what the run knows.
      kept.case;
    await writeReadModel(
      trx,
      rules,
      { ...then, epoch: whole.epoch },
      { events, updatedAt: events.at(-1)?.at ?? now },
    );
  });
}

async function noteLost(
  trx: Knex.Transaction,
  case_id: string,
  lost: number[],
  found_at: string,
): Promise<void> {
  if (lost.length === 0) return;
  await trx('lost_events')
    .insert(lost.map(seq => ({ case_id, seq, found_at })))
    .onConflict(['case_id', 'seq'])
    .ignore();
}

/** What the record never had: it is written as the worker would have written it. */
async function takeAfter(
  { db, project, clock }: MendDeps,
  { database }: Sides,
  whole: WholeCase,
  current: Case,
): Promise<void> {
  const { top, taken, gone } = whole;
  if (current.seq <= top) return;
  const events = taken.filter(({ seq }) => seq > top);
  const lost = [...database.lost, ...gone].filter(seq => seq > top);
  const now = await clock(db);
  await db.transaction(trx => noteLost(trx, current.id, lost, now));
  const { result } = await project({
    case: { ...current, epoch: whole.epoch },
    events,
    carriedOut: events.flatMap(({ command }) => command ?? []),
    lost,
  });
  if (result !== 'written' && result !== 'known') throw new ChangedMeanwhile();
}

/**
 * The case is another run's from the moment on in which the database says so: what an earlier one still writes is
 * refused. Only then that one is ended and the new one started; a backend that goes down in between leaves a case that
 * the next repair finds without a run.
 */
async function startAgain(
  { db, runs, logger }: MendDeps,
  rules: CaseRules,
  { id, seq }: Case,
  { epoch, instead }: Extract<OfRun, { does: 'start' }>,
): Promise<void> {
  const claimed = await db.transaction(trx =>
    claimCase(trx, { id, seq, epoch }),
  );
  if (!claimed) throw new ChangedMeanwhile();
  if (instead) await runs.end(instead, `Epoch ${epoch} takes over`);
  const described = rules.describe(rules.upgrade(claimed.case));
  await runs.start(
    {
      id,
      kind: rules.kind,
      epoch,
      case: claimed.case,
      applied: claimed.applied,
      unprojected: [],
    },
    summaryOf(rules.kind, described),
  );
  logger.info(`A case goes on from event ${seq} in epoch ${epoch}`, {
    case: id,
  });
}

/** Does what a diagnosis says: first the record, then what pages read, then the run. */
export async function mend(
  deps: MendDeps,
  rules: CaseRules,
  sides: Sides,
  whole: WholeCase,
  ofRun: OfRun,
): Promise<void> {
  const current = whole.case;
  if (!current) return;
  await mendUpTo(deps, rules, sides, whole);
  await takeAfter(deps, sides, whole, current);
  if (ofRun.does === 'start') await startAgain(deps, rules, current, ofRun);
  if (ofRun.does === 'end')
    await deps.runs.end(ofRun.run, 'The case has ended');
}
