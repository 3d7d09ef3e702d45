import { SUCCEED } from '@business-relations/rules';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { RecordCommand } from '../commands/recordCommand';
import { Refusal } from '../http/refusal';
import {
  isAllCarriedOut,
  openCasesWith,
  succeeded,
  successionsToTell,
  ToTell,
} from './database/successions';

const A_ROUND = 20;

type Deps = { db: Knex; record: RecordCommand; logger: LoggerService };

async function tell(
  { db, record, logger }: Deps,
  { caseId, seq, succession }: ToTell,
): Promise<void> {
  // A case reaches another by a command only, which names the event that it came of.
  const toldBy = `${caseId}:${seq}:`;
  const open = await openCasesWith(db, succession.from.person, {
    toldBy,
    but: caseId,
  });
  for (const id of open) {
    try {
      await record(
        { id },
        {
          type: SUCCEED,
          payload: succession,
          actor: { engine: true },
          command: `${toldBy}${id}`,
        },
      );
    } catch (error) {
      // It ended in this moment, so nothing is left in it to be done.
      if (!(error instanceof Refusal)) throw error;
      logger.info(`Not told of a succession: ${error.message}`, {
        case: id,
        succession: toldBy,
      });
    }
  }
}

/**
 * Open tasks follow a role that is handed over, decided things stay (processes, section 1): each open case in which its
 * former holder has a part is told, and its own rules say what that changes.
 */
export async function tellSuccessions(
  deps: Deps,
  signal?: AbortSignal,
): Promise<void> {
  const { db } = deps;
  for (const succession of await successionsToTell(db, A_ROUND)) {
    if (signal?.aborted) return;
    const isLast = await isAllCarriedOut(db, succession.at);
    await tell(deps, succession);
    if (isLast) await succeeded(db, succession);
  }
}
