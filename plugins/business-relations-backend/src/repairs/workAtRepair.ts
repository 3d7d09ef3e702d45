import { LoggerService } from '@backstage/backend-plugin-api';
import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { isDatabaseAway } from '../database/away';
import { later } from '../database/clock';
import { EngineAway, Run } from '../engine/runs';
import { Suspect } from './case/lookAt';
import { rulesIn } from './database/inDatabase';
import { casesIn, RepairRow } from './database/repairRow';
import {
  endRepair,
  leaseRepair,
  pauseRepair,
  writeProgress,
} from './database/repairs';
import { nextSuspects } from './database/suspects';
import { CaseDeps, repairCase } from './repairCase';

const LEASE_MILLISECONDS = 30_000;
const HEARTBEAT_MILLISECONDS = 10_000;
const ENGINE_AWAY_MILLISECONDS = 5_000;
const PORTION = 20;
const AT_ONCE = 4;

/** What our cases are called; of anything else on the same queue we know nothing. */
const CASE_ID =
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export type WorkDeps = CaseDeps & {
  logger: LoggerService;
  /** Of this backend: whose a lease is. */
  name: string;
};

type Portion = {
  suspects: Suspect[];
  /** Where the next one begins; missing after the last. */
  next?: Pick<RepairRow, 'step' | 'after'>;
};

async function ofCases({ db }: WorkDeps, repair: RepairRow): Promise<Portion> {
  const only = casesIn(repair);
  const after = repair.after ?? '';
  const ids = only
    ? only
        .sort()
        .filter(id => id > after)
        .slice(0, PORTION)
    : await nextSuspects(db, repair.does, after, PORTION);
  const last = ids.at(-1);
  const suspects = ids.map(caseId => ({ caseId }));
  if (last !== undefined) {
    return { suspects, next: { step: 'cases', after: last } };
  }
  return only
    ? { suspects }
    : { suspects, next: { step: 'runs', after: null } };
}

/** Runs that the first step can't have met: of cases that the database doesn't know, or for which none should be open. */
async function ofRuns(
  { db, kinds, runs }: WorkDeps,
  { does, after }: RepairRow,
): Promise<Portion> {
  const { runs: listed, next } = await runs.list({
    openOnly: does === 'resume',
    ...(after && { after }),
  });
  const ours = listed.filter(
    ({ caseId, kind }) => CASE_ID.test(caseId) && rulesIn(kinds, kind),
  );
  const known: { id: string; ended_at: string | null }[] = await db('cases')
    .select('id', 'ended_at')
    .whereIn(
      'id',
      ours.map(({ caseId }) => caseId),
    );
  const byId = new Map(known.map(row => [row.id, row]));
  const suspicious = ours.filter(({ caseId, isOpen }: Run) => {
    const row = byId.get(caseId);
    return !row || (isOpen && row.ended_at !== null);
  });
  const byCase = new Map(suspicious.map(run => [run.caseId, run]));
  return {
    suspects: [...byCase.values()].map(seen => ({ caseId: seen.caseId, seen })),
    ...(next && { next: { step: 'runs' as const, after: next } }),
  };
}

async function atOnce<T>(
  values: T[],
  work: (value: T) => Promise<void>,
): Promise<void> {
  const queue = values.values();
  const worker = async () => {
    for (const value of queue) await work(value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Goes on until it is done, or somebody else's. */
async function goOn(
  deps: WorkDeps,
  begun: RepairRow,
  isOver: () => boolean,
): Promise<void> {
  const { db, clock, name } = deps;
  const mendEach = (repair: RepairRow, suspects: Suspect[]) =>
    atOnce(suspects, async suspect => {
      if (!isOver()) await repairCase(deps, repair, suspect);
    });
  let repair = begun;
  while (!isOver()) {
    const { suspects, next } = await (repair.step === 'cases'
      ? ofCases(deps, repair)
      : ofRuns(deps, repair));
    await mendEach(repair, suspects);
    if (isOver()) return;
    const looked =
      repair.step === 'cases' ? repair.looked + suspects.length : repair.looked;
    const progress = { looked, ...next };
    if (!(await writeProgress(db, { id: repair.id, by: name }, progress))) {
      return;
    }
    if (!next) {
      await endRepair(db, repair.id, { state: 'done', at: await clock(db) });
      return;
    }
    repair = { ...repair, ...progress };
  }
}

/**
 * Works at the repair that is open, if nobody else does. What it has looked at is written down portion by portion: a
 * backend that goes down leaves the rest to whoever takes the lease after it, and a portion that is gone through twice
 * finds the second time what is still to be done.
 */
export async function workAtRepair(
  deps: WorkDeps,
  signal?: AbortSignal,
): Promise<void> {
  const { db, clock, name, logger } = deps;
  const now = await clock(db);
  const repair = await leaseRepair(db, {
    by: name,
    now,
    until: later(now, LEASE_MILLISECONDS),
  });
  if (!repair) return;
  const lease = { id: repair.id, by: name };
  let isLost = false;
  const heartbeat = setInterval(async () => {
    try {
      const until = later(await clock(db), LEASE_MILLISECONDS);
      isLost ||= !(await writeProgress(db, lease, { leased_until: until }));
    } catch (error) {
      // The next portion finds out whether the database is back.
      logger.warn(`Repair ${repair.id} has no sign of life: ${error}`);
    }
  }, HEARTBEAT_MILLISECONDS);
  try {
    await goOn(deps, repair, () => isLost || signal?.aborted === true);
    await pauseRepair(db, lease, { until: await clock(db) });
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    if (error instanceof EngineAway) {
      await pauseRepair(db, lease, {
        why: message('repair-waits-for-engine', { why: error.why }),
        until: later(await clock(db), ENGINE_AWAY_MILLISECONDS),
      });
      return;
    }
    logger.error(`Repair ${repair.id} failed`, { error: String(error) });
    const why = message('repair-failed', { why: String(error) });
    await endRepair(db, repair.id, {
      state: 'failed',
      at: await clock(db),
      why,
    });
  } finally {
    clearInterval(heartbeat);
  }
}
