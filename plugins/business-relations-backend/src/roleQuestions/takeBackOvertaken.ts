import { LoggerService } from '@backstage/backend-plugin-api';
import {
  EntityRef,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { askInTurn } from '../commands/askInTurn';
import { RecordCommand } from '../commands/recordCommand';
import { DatabaseClock } from '../database/clock';
import { Telling } from '../words/telling';
import { Overtaken, overtakenQuestions } from './database/openQuestions';
import { overtaking } from './overtaking';

type Deps = {
  db: Knex;
  clock: DatabaseClock;
  record: RecordCommand;
  telling: Telling;
  logger: LoggerService;
};

/** In whose name it is taken back: of whoever ended the role, else of whoever asked. */
const nameFor = ({
  by,
  asked: { openedBy, proposition },
}: Overtaken): EntityRef => by ?? openedBy ?? proposition.holder;

/**
 * Takes back what is asked about a role that has ended since: nobody can answer it any more, and its holder and whoever
 * follows it up would be reminded of it for ever.
 */
export async function takeBackOvertaken(
  deps: Deps,
  signal?: AbortSignal,
): Promise<void> {
  const { db, clock, telling, logger } = deps;
  await askInTurn(
    deps,
    {
      next: most => overtakenQuestions(db, most),
      async asks(question) {
        const { case: id } = question;
        const by = nameFor(question);
        const reader = await telling.reader(by);
        const reason = await telling.say(message('role-has-ended', {}), reader);
        const day = (await clock(db)).slice(0, 10);
        return {
          meant: { id },
          // Again tomorrow, where a worker of an earlier release knew nothing of it.
          asked: overtaking({ by, reason }, `overtaken:${id}:${day}`),
        };
      },
      // It is no longer open once that was carried out.
      done: async () => {},
      async refused({ case: id }, { code }) {
        logger.info(`What asks about an ended role stays: ${code}`, {
          case: id,
        });
      },
    },
    signal,
  );
}
