import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { DatabaseClock, later } from '../database/clock';
import { Telling } from '../words/telling';
import {
  postponeNotice,
  settleNotice,
  takeNotices,
  WaitingNotice,
} from './database/waitingNotices';
import { Notice } from './notice';

type Deps = {
  db: Knex;
  clock: DatabaseClock;
  notifications: NotificationService;
  telling: Telling;
  logger: LoggerService;
};

const AT_ONCE = 50;
const LEASE_MILLISECONDS = 60_000;
/** With the pauses in between, about three hours. */
const MOST_ATTEMPTS = 8;
const pause = (attempts: number) => 5_000 * 3 ** Math.min(attempts, 7);

const ROOT = '/business-relations';

function linkOf({ case: id, leads }: Notice): string {
  const page = `${ROOT}/cases/${encodeURIComponent(id)}`;
  switch (leads) {
    case 'answer':
      return `${page}/answer`;
    case 'case':
      return page;
    case 'work':
      return ROOT;
    default:
      return leads satisfies never;
  }
}

/** The notifications plugin answers 404 where it isn't installed: there is nobody to tell, and nothing is wrong. */
const isNotInstalled = (error: unknown) =>
  error instanceof Error && /status 404\b/.test(error.message);

async function send(
  { notifications, telling }: Deps,
  notice: Notice,
): Promise<void> {
  const { person, besides, title, description, key } = notice;
  const reader = await telling.reader(person);
  await notifications.send({
    recipients: {
      type: 'entity',
      entityRef: person,
      ...(besides.length > 0 && { excludeEntityRef: besides }),
    },
    payload: {
      title: await telling.say(title, reader),
      description: await telling.say(description, reader),
      link: linkOf(notice),
      topic: 'business-relations',
      // The same notice that comes twice, since a server went down between two steps, is shown once.
      scope: key,
    },
  });
}

async function sendOrKeep(
  deps: Deps,
  { notice, attempts }: WaitingNotice,
): Promise<void> {
  const { db, clock, logger } = deps;
  try {
    await send(deps, notice);
    await settleNotice(db, notice, 'sent');
  } catch (error) {
    if (isNotInstalled(error) || attempts >= MOST_ATTEMPTS) {
      logger.info(`A notification was not sent: ${String(error)}`, {
        case: notice.case,
      });
      await settleNotice(db, notice, 'given-up');
      return;
    }
    const nextAt = later(await clock(db), pause(attempts));
    await postponeNotice(db, notice, nextAt);
  }
}

/** Sends what people are to be told, each in their own language. */
export async function sendNotices(deps: Deps): Promise<void> {
  const { db, clock } = deps;
  for (;;) {
    const now = await clock(db);
    const until = later(now, LEASE_MILLISECONDS);
    const taken = await takeNotices(db, { now, until, limit: AT_ONCE });
    for (const waiting of taken) await sendOrKeep(deps, waiting);
    if (taken.length < AT_ONCE) return;
  }
}
