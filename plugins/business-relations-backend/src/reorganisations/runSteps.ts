import { LoggerService } from '@backstage/backend-plugin-api';
import { Message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  OpeningOf,
  roleContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { assignmentsById } from '../assignments/database/assignmentsById';
import { askInTurn } from '../commands/askInTurn';
import { RecordCommand } from '../commands/recordCommand';
import { DatabaseClock, later } from '../database/clock';
import { Telling } from '../words/telling';
import { DueStep, stepDone, stepRefused, stepsDue } from './database/steps';

/** A mandate above that is too small may have been raised by then. */
const AGAIN_AFTER_MILLISECONDS = 60 * 60_000;

type Opening = OpeningOf<typeof roleContract>;

type Deps = {
  db: Knex;
  clock: DatabaseClock;
  record: RecordCommand;
  telling: Telling;
  logger: LoggerService;
};

/** Why, in the language of whoever carried it out: it stands in the case from then on. */
async function reasonOf(
  { by, because }: DueStep,
  telling: Telling,
): Promise<string> {
  const reader = await telling.reader(by);
  const messages: Message[] = JSON.parse(because);
  const said: string[] = [];
  for (const each of messages) said.push(await telling.say(each, reader));
  return said.join(' ');
}

/** What is to be asked; undefined where there is nothing left to do. */
async function openingFor(
  due: DueStep,
  { db, telling }: Deps,
): Promise<Opening | undefined> {
  const { assignment, does, successor, unit } = due;
  const role = (await assignmentsById(db, [assignment])).get(assignment);
  if (role?.status !== 'accepted') return undefined;
  switch (does) {
    case 'handOver':
      return successor === null
        ? undefined
        : {
            ask: 'handOver',
            assignment,
            successor,
            ...(unit !== null && { unit }),
            reason: await reasonOf(due, telling),
          };
    case 'confirm':
      return { ask: 'confirm', assignment };
    case 'end':
      return {
        ask: 'end',
        assignment,
        reason: await reasonOf(due, telling),
      };
    case 'keep':
      return undefined;
    default:
      return does satisfies never;
  }
}

/**
 * Asks whoever is to go on or to take over, and ends what is to end, in the name of whoever carried the reorganisation out.
 * What the rules refuse is written down and tried again later.
 */
export async function runSteps(
  deps: Deps,
  signal?: AbortSignal,
): Promise<void> {
  const { db, clock, logger } = deps;
  const gone = await askInTurn(
    deps,
    {
      next: async most => stepsDue(db, await clock(db), most),
      async asks(due: DueStep) {
        const payload = await openingFor(due, deps);
        return (
          payload && {
            meant: { opens: roleContract.kind },
            asked: {
              type: 'open',
              payload,
              actor: { person: due.by },
              idempotencyKey: `reorganisation:${due.reorganisation_id}:${due.nth}`,
            },
          }
        );
      },
      done: due => stepDone(db, due),
      async refused(due, because) {
        const again = later(await clock(db), AGAIN_AFTER_MILLISECONDS);
        await stepRefused(db, due, because, again);
      },
    },
    signal,
  );
  if (gone > 0) logger.info(`Reorganisations: ${gone} roles were gone through`);
}
