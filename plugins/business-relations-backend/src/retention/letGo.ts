import { LoggerService } from '@backstage/backend-plugin-api';
import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { DateTime } from 'luxon';
import { DatabaseClock } from '../database/clock';
import { removeStrayStatuses } from '../deliverySystems/database/statuses';
import { removeClosedCases } from './database/closedCases';
import { forgetLostRelations, markFeed } from './database/lostRelations';
import {
  emptyOldNotices,
  emptyOldPosts,
  removeSentKeys,
  removeSentPosts,
} from './database/oldNotices';
import { removeSettledCommands } from './database/settledCommands';
import { Keeping, RetentionSettings } from './settings';

/** Each batch is a transaction of its own: whoever writes meanwhile never waits long. */
const CASES_AT_ONCE = 50;
const ROWS_AT_ONCE = 500;

type Deps = {
  db: Knex;
  clock: DatabaseClock;
  settings: RetentionSettings;
  logger: LoggerService;
};

type Batch = (before: Instant) => Promise<number>;

const beginOf = (now: Instant, keeping: Exclude<Keeping, 'forever'>): Instant =>
  DateTime.fromISO(now, { zone: 'utc' })
    .minus(keeping)
    .toJSDate()
    .toISOString();

/** Lets go of whatever was kept long enough, batch by batch. It goes on where it stopped the next time. */
export async function letGo(
  { db, clock, settings, logger }: Deps,
  signal?: AbortSignal,
): Promise<void> {
  const now = await clock(db);
  await markFeed(db, now);

  const inBatches = async (
    what: string,
    keeping: Keeping,
    limit: number,
    batch: Batch,
  ) => {
    if (keeping === 'forever') return;
    const before = beginOf(now, keeping);
    let total = 0;
    for (let went = limit; went === limit && !signal?.aborted; total += went) {
      went = await batch(before);
    }
    if (total > 0) logger.info(`${what} from before ${before}: ${total}`);
  };

  await inBatches(
    'Removed closed cases',
    settings.closedCases,
    CASES_AT_ONCE,
    before => removeClosedCases(db, { before, at: now, limit: CASES_AT_ONCE }),
  );
  const limit = ROWS_AT_ONCE;
  await inBatches('Removed commands', settings.commands, limit, before =>
    removeSettledCommands(db, { before, limit }),
  );
  await inBatches(
    'Removed what delivery systems said of no case',
    settings.commands,
    limit,
    before => removeStrayStatuses(db, { before, limit }),
  );
  await inBatches('Emptied notices', settings.notices, limit, before =>
    emptyOldNotices(db, { before, limit }),
  );
  await inBatches('Emptied posts', settings.notices, limit, before =>
    emptyOldPosts(db, { before, limit }),
  );
  await inBatches('Removed keys of posts', settings.sentKeys, limit, before =>
    removeSentPosts(db, { before, limit }),
  );
  await inBatches('Removed keys of notices', settings.sentKeys, limit, before =>
    removeSentKeys(db, { before, limit }),
  );
  await inBatches(
    'Forgot entities without relations',
    settings.feed,
    Infinity,
    before => forgetLostRelations(db, { before }),
  );
}
