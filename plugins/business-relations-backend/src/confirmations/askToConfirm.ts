import { LoggerService } from '@backstage/backend-plugin-api';
import {
  OpeningOf,
  roleContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { RecordCommand } from '../commands/recordCommand';
import { todayAt } from '../feed/today';
import { Refusal } from '../http/refusal';
import { RoleSettings } from '../roleSettings';
import { dueForConfirmation } from './database/dueForConfirmation';

/** As many as a round opens: roles that came by one import are not all asked in the same minute. */
const A_ROUND = 100;

function aYearBefore(at: string): string {
  const moment = new Date(at);
  moment.setUTCFullYear(moment.getUTCFullYear() - 1);
  return moment.toISOString();
}

type Opening = OpeningOf<typeof roleContract>;

/**
 * Asks the holder of each role, a year after they accepted or last confirmed it, whether it still holds (processes,
 * section 1). Nobody opens these cases; each is recorded as what people ask is, and delivered by the relay.
 *
 * What was recorded before is not recorded again: the command's id is made of the role and the day from which the year
 * counted.
 */
export async function askToConfirm(
  {
    db,
    settings,
    clock,
    record,
    logger,
  }: {
    db: Knex;
    settings: RoleSettings;
    clock: Clock;
    record: RecordCommand;
    logger: LoggerService;
  },
  signal?: AbortSignal,
): Promise<void> {
  const now = clock();
  const { earliest, latest } = todayAt(settings, now);
  const due = await dueForConfirmation(db, {
    earliest,
    latest,
    before: aYearBefore(now),
    limit: A_ROUND,
  });
  for (const { assignment, command } of due) {
    if (signal?.aborted) return;
    const payload: Opening = { ask: 'confirm', assignment };
    try {
      await record(
        { opens: roleContract.kind },
        { type: 'open', payload, actor: { engine: true }, command },
      );
    } catch (error) {
      // It ended in this moment; the others are asked all the same.
      if (!(error instanceof Refusal)) throw error;
      logger.info(`Role ${assignment} is not asked about: ${error.message}`);
    }
  }
}
