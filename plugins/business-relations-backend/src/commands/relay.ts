import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isDatabaseAway } from '../database/away';
import { DatabaseClock } from '../database/clock';
import { casesToDeliver } from './database/lease';
import { Delivery } from './delivery';

const CASES_A_ROUND = 50;
const AT_ONCE = 5;
const PATIENCE_MILLISECONDS = 10_000;

type Deps = {
  db: Knex;
  delivery: Delivery;
  clock: DatabaseClock;
  logger: LoggerService;
};

/**
 * Delivers what was recorded and could not be carried out at once. Every backend has one; leases keep them apart.
 * A round takes what is due; when it is over another begins a moment later.
 */
export async function relayOnce(
  { db, delivery, clock, logger }: Deps,
  signal?: AbortSignal,
): Promise<void> {
  const due = await casesToDeliver(db, await clock(db), CASES_A_ROUND);
  const queue = due.values();
  let isAway = false;

  const deliver = async () => {
    for (const caseId of queue) {
      if (isAway || signal?.aborted) return;
      try {
        const tried = await delivery.drain(caseId, PATIENCE_MILLISECONDS);
        // The next one would fare no better.
        if (tried === 'away') isAway = true;
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        logger.error('Commands could not be delivered', {
          case: caseId,
          error: String(error),
        });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, deliver));
}
