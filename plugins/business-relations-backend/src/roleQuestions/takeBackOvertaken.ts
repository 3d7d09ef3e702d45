import { LoggerService } from '@backstage/backend-plugin-api';
import {
  EntityRef,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { OVERTAKE, Overtaking } from '@business-relations/rules';
import { Knex } from 'knex';
import { RecordCommand } from '../commands/recordCommand';
import { DatabaseClock } from '../database/clock';
import { Refusal } from '../http/refusal';
import { Telling } from '../words/telling';
import { Overtaken, overtakenQuestions } from './database/openQuestions';

const A_ROUND = 100;

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

async function takeBack(
  { record, telling, logger }: Deps,
  question: Overtaken,
  day: string,
): Promise<void> {
  const by = nameFor(question);
  const reader = await telling.reader(by);
  const reason = await telling.say(message('role-has-ended', {}), reader);
  const overtaking: Overtaking = { by, reason };
  try {
    await record(
      { id: question.case },
      {
        type: OVERTAKE,
        payload: overtaking,
        actor: { engine: true },
        // Again tomorrow, where a worker of an earlier release knew nothing of it.
        command: `overtaken:${question.case}:${day}`,
      },
    );
  } catch (error) {
    // It was answered in this moment, so nothing is left in it to be done.
    if (!(error instanceof Refusal)) throw error;
    logger.info(`Not taken back: ${error.message}`, { case: question.case });
  }
}

/**
 * Takes back what is asked about a role that has ended since: nobody can answer it any more, and its holder and whoever
 * follows it up would be reminded of it for ever.
 */
export async function takeBackOvertaken(
  deps: Deps,
  signal?: AbortSignal,
): Promise<void> {
  const { db, clock } = deps;
  const questions = await overtakenQuestions(db, A_ROUND);
  if (questions.length === 0) return;
  const day = (await clock(db)).slice(0, 10);
  for (const question of questions) {
    if (signal?.aborted) return;
    await takeBack(deps, question, day);
  }
}
