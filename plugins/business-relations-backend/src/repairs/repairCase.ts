import { AuditorService } from '@backstage/backend-plugin-api';
import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { isDatabaseAway } from '../database/away';
import { EngineAway } from '../engine/runs';
import { Difference, Who } from './case/diagnose';
import { Looked, lookAt, LookDeps, Suspect } from './case/lookAt';
import { ChangedMeanwhile, mend, MendDeps } from './case/mend';
import { addFindings, NewFinding, settleFindings } from './database/findings';
import { RepairRow } from './database/repairRow';

export type CaseDeps = LookDeps & MendDeps & { auditor: AuditorService };

/** Others write in the same case: looked at anew, it is as it should be, or differs in another way. */
const MOST_TIMES = 3;

const saying = (error: unknown) =>
  error instanceof Error ? error.message : String(error);

const resultOf = (who: Who, dryRun: boolean): NewFinding['result'] => {
  switch (who) {
    case 'this':
      return dryRun ? 'would-be-mended' : 'begun';
    case 'other':
      return 'proposed';
    case 'nobody':
      return 'not-mended';
    default:
      return who satisfies never;
  }
};

const unreadable = (error: unknown): Difference => ({
  found: message('repair-unreadable', { why: saying(error) }),
  measure: message('mend-by-hand', {}),
  who: 'nobody',
});

/** Looks at one case, writes down what is different, and mends what this repair mends. */
export async function repairCase(
  deps: CaseDeps,
  repair: RepairRow,
  suspect: Suspect,
): Promise<void> {
  const { db } = deps;
  const { caseId } = suspect;
  const tell = (differences: Difference[], kind?: string) =>
    addFindings(
      db,
      repair.id,
      differences.map(({ found, measure, who }) => ({
        case: caseId,
        ...(kind && { kind }),
        found,
        measure,
        result: resultOf(who, Boolean(repair.dry_run)),
      })),
    );
  const settle = (error?: string) =>
    settleFindings(db, repair.id, caseId, {
      result: error === undefined ? 'mended' : 'not-mended',
      ...(error !== undefined && { error }),
    });

  for (let times = 1; ; times += 1) {
    let looked: Looked | undefined;
    try {
      looked = await lookAt(deps, repair.does, suspect);
    } catch (error) {
      if (error instanceof EngineAway || isDatabaseAway(error)) throw error;
      await tell([unreadable(error)]);
      await settle(saying(error));
      return;
    }
    await tell(looked?.differences ?? [], looked?.kind);
    const isOurs = looked?.differences.some(({ who }) => who === 'this');
    if (!looked || !isOurs || repair.dry_run) {
      // What a backend began that went down is done, where it isn't found again.
      await settle();
      return;
    }
    try {
      await audited(deps, repair, looked, () =>
        mend(deps, looked.rules, looked.sides, looked.whole, looked.ofRun),
      );
      await settle();
      return;
    } catch (error) {
      if (error instanceof EngineAway || isDatabaseAway(error)) throw error;
      if (!(error instanceof ChangedMeanwhile) || times === MOST_TIMES) {
        await settle(saying(error));
        return;
      }
    }
  }
}

/** What is mended in a case stands in the audit log, with who had it done and whether it succeeded. */
async function audited(
  { auditor }: CaseDeps,
  { id, does, started_by }: RepairRow,
  { sides, differences }: Looked,
  work: () => Promise<void>,
): Promise<void> {
  const { row, record } = sides.database;
  const event = await auditor.createEvent({
    eventId: 'mend-case',
    severityLevel: 'medium',
    meta: {
      repair: id,
      does,
      startedBy: started_by,
      case: row?.case.id ?? record[0]?.event.case ?? '',
      found: differences.map(({ found }) => found.code),
    },
  });
  try {
    await work();
    await event.success();
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
