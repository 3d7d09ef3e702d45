import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DatabaseClock, later } from '../database/clock';
import { gatherNotice } from './database/gatheredNotices';
import {
  postponeNotice,
  settleNotice,
  takeNotices,
  WaitingNotice,
} from './database/waitingNotices';
import { DigestMoment, mayWaitUntil } from './digestMoment';
import { Notice } from './notice';
import { isHopeless, logUnsent, notify, NotifyDeps } from './notify';
import { LEASE_MILLISECONDS, pauseAfter } from './retrying';
import { wordOf } from './wordOf';

export type SendDeps = NotifyDeps & {
  db: Knex;
  clock: DatabaseClock;
  /** Where reminders come once a day. */
  digestMoment?: DigestMoment;
  logger: LoggerService;
};

const AT_ONCE = 50;

/** Whether it was laid aside for its reader's digest. */
async function isGathered(
  { db, clock, digestMoment }: SendDeps,
  notice: Notice,
): Promise<boolean> {
  if (!digestMoment || !notice.reminds) return false;
  const digest = await digestMoment(notice.person, await clock(db));
  if (!mayWaitUntil(notice, digest)) return false;
  await gatherNotice(db, notice, digest);
  return true;
}

async function sendOrKeep(
  deps: SendDeps,
  { notice, attempts }: WaitingNotice,
): Promise<void> {
  const { db, clock, logger } = deps;
  try {
    if (await isGathered(deps, notice)) return;
    await notify(deps, wordOf(notice));
    await settleNotice(db, notice, 'sent');
  } catch (error) {
    if (isHopeless(error, attempts)) {
      logUnsent(logger, 'A notification', error, { case: notice.case });
      await settleNotice(db, notice, 'given-up');
      return;
    }
    const nextAt = later(await clock(db), pauseAfter(attempts));
    await postponeNotice(db, notice, nextAt);
  }
}

/** Sends what people are to be told, each in their own language; reminders that may wait are kept for their digest. */
export async function sendNotices(deps: SendDeps): Promise<void> {
  const { db, clock } = deps;
  for (;;) {
    const now = await clock(db);
    const until = later(now, LEASE_MILLISECONDS);
    const taken = await takeNotices(db, { now, until, limit: AT_ONCE });
    for (const waiting of taken) await sendOrKeep(deps, waiting);
    if (taken.length < AT_ONCE) return;
  }
}
