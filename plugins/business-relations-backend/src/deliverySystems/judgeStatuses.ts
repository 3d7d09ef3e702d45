import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Instant,
  message,
  Requirement,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  requirementContract,
  requirementShape,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  Case,
  DeliveryCommand,
  Judgement,
  judgeDelivery,
} from '@business-relations/rules';
import { Knex } from 'knex';
import { caseRowById, readCase } from '../cases/database/caseById';
import { Kinds } from '../cases/kinds';
import { isDatabaseAway } from '../database/away';
import { DatabaseClock, later } from '../database/clock';
import { Refusal } from '../http/refusal';
import { keepOutcomes } from './database/outcomes';
import {
  casesToJudge,
  keepJudged,
  keepSaid,
  keepWaiting,
  markLast,
  OfCase,
  toldOf,
} from './database/statuses';

export type JudgeDeps = {
  db: Knex;
  clock: DatabaseClock;
  kinds: Kinds;
  logger: LoggerService;
  /** Records what a system says in a case; throws a refusal where the case has something against it. */
  tell(
    of: OfCase,
    command: DeliveryCommand,
    refusedBefore: string[],
  ): Promise<string>;
};

const A_ROUND = 500;

/** What waits for something that nobody tells us of is looked at again after this. */
const AGAIN_MILLISECONDS = 10 * 60_000;

type Found =
  | { is: 'unknown' | 'of-another-kind' }
  | { is: 'delivered'; current: Case; requirement: Requirement };

async function find({ db, kinds }: JudgeDeps, caseId: string): Promise<Found> {
  const row = await caseRowById(db, caseId);
  if (!row) return { is: 'unknown' };
  if (row.kind !== requirementContract.kind) return { is: 'of-another-kind' };
  const current = readCase(kinds, row);
  const requirement = requirementShape.parse(current.state);
  return { is: 'delivered', current, requirement };
}

const strayReason = (is: 'unknown' | 'of-another-kind', caseId: string) =>
  is === 'unknown'
    ? message('delivery-unknown-case', { case: caseId })
    : message('delivery-of-another-kind', { case: caseId });

/** The case has moved on, or stands still, since it was looked at: it is looked at again. */
const passing: string[] = ['case-paused', 'requirement-not-now'];

async function tellAll(
  { db, tell }: JudgeDeps,
  of: OfCase,
  { commands, judged }: Judgement,
  refusedBefore: string[],
): Promise<Judgement['judged']> {
  const refused = new Map<string, Refusal>();
  for (const command of commands) {
    try {
      const id = await tell(of, command, refusedBefore);
      if (command.type === 'reportDelivery') {
        await keepSaid(db, of, { id: command.of, command: id });
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.set(command.of, error);
    }
  }
  return judged.map(each => {
    const because = refused.get(each.id)?.refused;
    if (!because) return each;
    const does = passing.includes(because.code) ? 'waits' : 'rests';
    return { id: each.id, does, because };
  });
}

async function judgeCase(
  deps: JudgeDeps,
  of: OfCase,
  now: Instant,
): Promise<void> {
  const { db } = deps;
  const again = later(now, AGAIN_MILLISECONDS);
  const found = await find(deps, of.caseId);
  if (found.is !== 'delivered') {
    const because = strayReason(found.is, of.caseId);
    await keepWaiting(db, of, { strays: true, because });
    return;
  }
  const { current, requirement } = found;
  const { pause } = current;
  if (pause && pause.until > now) {
    const { until } = pause;
    // It may go on before.
    await keepWaiting(db, of, {
      until: until < again ? until : again,
      because: message('case-paused', { until }),
    });
    return;
  }
  const { told, refusedBefore } = await toldOf(db, of);
  const judgement = judgeDelivery(told, requirement, now);
  const judged = await tellAll(deps, of, judgement, refusedBefore);
  await keepJudged(db, of, judged, { again });
  await markLast(db, of, judgement.last);
}

/** Judges what a system said, case by case; one that can't be judged now holds up no other. */
export async function judgeStatuses(
  deps: JudgeDeps,
  system: string,
  stop?: AbortSignal,
): Promise<void> {
  const { db, clock, logger } = deps;
  const now = await clock(db);
  await keepOutcomes(db, system, { now, passing });
  for (const caseId of await casesToJudge(db, system, {
    now,
    limit: A_ROUND,
  })) {
    if (stop?.aborted) return;
    const of = { system, caseId };
    try {
      await judgeCase(deps, of, now);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      logger.error(`What ${system} says of a case could not be judged`, {
        case: caseId,
        error: String(error),
      });
      await keepWaiting(db, of, { until: later(now, AGAIN_MILLISECONDS) });
    }
  }
}
