import { LoggerService } from '@backstage/backend-plugin-api';
import { DeliverySystem } from '@business-relations/backstage-plugin-business-relations-node';
import { Knex } from 'knex';
import { z } from 'zod';
import { DatabaseClock } from '../database/clock';
import { inTime } from '../otherSystems/inTime';
import { keepStatuses } from './database/statuses';
import { afterIn, answered, didNotAnswer } from './database/systems';
import { readStatus } from './readStatus';

type Deps = { db: Knex; clock: DatabaseClock; logger: LoggerService };

/** A system that doesn't answer in this time is asked again later. */
const PATIENCE_MILLISECONDS = 60_000;

const answer = z.object({
  statuses: z.array(z.unknown()),
  after: z.string().max(10_000).optional(),
});

/** Asks a system for what it has said since the last time, and writes that down with where to go on, in one. */
export async function takeStatuses(
  { db, clock, logger }: Deps,
  system: DeliverySystem,
  stop?: AbortSignal,
): Promise<void> {
  const { name } = system;
  const after = await afterIn(db, name);
  let read: z.output<typeof answer>;
  try {
    read = answer.parse(
      await inTime(
        PATIENCE_MILLISECONDS,
        signal =>
          system.read({ ...(after !== undefined && { after }), signal }),
        stop,
      ),
    );
  } catch (error) {
    logger.warn(`Delivery system ${name} did not answer: ${String(error)}`);
    await didNotAnswer(db, { name, at: await clock(db) });
    return;
  }
  const statuses = read.statuses.map(readStatus);
  const known = statuses.flatMap(status => status ?? []);
  const nameless = statuses.length - known.length;
  if (nameless > 0) {
    logger.warn(
      `Delivery system ${name} said ${nameless} things without an id of their own, which nobody could know again`,
    );
  }
  await db.transaction(async trx => {
    const at = await clock(trx);
    await keepStatuses(trx, name, known, at);
    const next = read.after;
    await answered(trx, {
      name,
      at,
      ...(next !== undefined && { after: next }),
    });
  });
}
