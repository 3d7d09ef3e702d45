import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DatabaseClock, later } from '../database/clock';
import {
  peopleToRemind,
  takeGathered,
  tasksOfPerson,
} from './database/gatheredNotices';
import {
  postponeNotice,
  settleNotice,
  WaitingNotice,
} from './database/waitingNotices';
import { Notice } from './notice';
import { isHopeless, logUnsent, notify, NotifyDeps } from './notify';
import { LEASE_MILLISECONDS, pauseAfter } from './retrying';
import { digestOf, Reminder } from './wordOf';

type Deps = NotifyDeps & {
  db: Knex;
  clock: DatabaseClock;
  logger: LoggerService;
};

const PEOPLE_AT_ONCE = 50;

const isReminder = (notice: Notice): notice is Reminder =>
  notice.reminds !== undefined;

/** What was done in the meantime isn't reminded of. */
async function stillWaiting(
  db: Knex,
  person: EntityRef,
  taken: WaitingNotice[],
): Promise<Reminder[]> {
  const reminders = taken.map(({ notice }) => notice).filter(isReminder);
  const tasks = await tasksOfPerson(
    db,
    person,
    reminders.map(each => each.case),
  );
  return reminders.filter(each =>
    tasks.has(`${each.case} ${each.reminds.task}`),
  );
}

/** A digest goes out as a whole, is tried again as a whole, and is given up as a whole. */
async function sendDigest(deps: Deps, person: EntityRef): Promise<void> {
  const { db, clock, logger } = deps;
  const now = await clock(db);
  const until = later(now, LEASE_MILLISECONDS);
  const taken = await takeGathered(db, { person, now, until });
  try {
    const digest = digestOf(
      await stillWaiting(db, person, taken),
      now.slice(0, 10),
    );
    if (digest) await notify(deps, digest);
    for (const { notice } of taken) await settleNotice(db, notice, 'sent');
  } catch (error) {
    const attempts = Math.max(...taken.map(each => each.attempts));
    const givenUp = isHopeless(error, attempts);
    if (givenUp) logUnsent(logger, 'A digest', error);
    const nextAt = later(await clock(db), pauseAfter(attempts));
    for (const { notice } of taken) {
      if (givenUp) await settleNotice(db, notice, 'given-up');
      else await postponeNotice(db, notice, nextAt);
    }
  }
}

/** Reminds people of all that waits for them, each once a day. */
export async function sendDigests(deps: Deps): Promise<void> {
  const { db, clock } = deps;
  for (;;) {
    const now = await clock(db);
    const people = await peopleToRemind(db, { now, limit: PEOPLE_AT_ONCE });
    for (const person of people) await sendDigest(deps, person);
    if (people.length < PEOPLE_AT_ONCE) return;
  }
}
