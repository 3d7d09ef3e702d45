import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Assignment,
  Message,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  OpeningOf,
  roleContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { assignmentsById } from '../assignments/database/assignmentsById';
import { AskedFor, askInTurn } from '../commands/askInTurn';
import { RecordCommand } from '../commands/recordCommand';
import { DatabaseClock, later } from '../database/clock';
import { overtaking } from '../roleQuestions/overtaking';
import { Telling } from '../words/telling';
import {
  caseProposing,
  Due,
  errandDone,
  errandRefused,
  errandsDue,
} from './database/errands';

/** A mandate above that is too small may have been raised by then, and whoever was away may be back. */
const AGAIN_AFTER_MILLISECONDS = 60 * 60_000;

type Opening = OpeningOf<typeof roleContract>;

type Deps = {
  db: Knex;
  clock: DatabaseClock;
  record: RecordCommand;
  telling: Telling;
  logger: LoggerService;
};

function proposing({
  id,
  status,
  source: _,
  revision: __,
  holder,
  ...proposition
}: Assignment): Opening | undefined {
  // Somebody else has proposed or ended it meanwhile.
  return status === 'identified' && holder
    ? { ask: 'accept', ...proposition, holder, assignment: id }
    : undefined;
}

/** The same errand again is known by it. */
const keyOf = ({ import_id, nth }: Due) => `import:${import_id}:${nth}`;

const opens = (due: Due, payload: Opening | undefined): AskedFor | undefined =>
  payload && {
    meant: { opens: roleContract.kind },
    asked: {
      type: 'open',
      payload,
      actor: { person: due.by },
      idempotencyKey: keyOf(due),
    },
  };

/** Why a role ends, in the language of whoever imported it: it stands in the case from then on. */
async function reasonOf({ by, name }: Due, telling: Telling): Promise<string> {
  const reader = await telling.reader(by);
  return telling.say(message('import-row-gone', { name }), reader);
}

/** What is to be recorded for an errand; undefined where there is nothing left to do. */
async function askedBy(
  due: Due,
  { db, telling }: Deps,
): Promise<AskedFor | undefined> {
  const { assignment: id, does, by } = due;
  if (does === 'takeBack') {
    const caseId = await caseProposing(db, id);
    return caseId === undefined
      ? undefined
      : {
          meant: { id: caseId },
          // Whoever asked it: nobody can answer what the import took back.
          asked: overtaking(
            { by, reason: await reasonOf(due, telling) },
            keyOf(due),
          ),
        };
  }
  const role = (await assignmentsById(db, [id])).get(id);
  if (!role) return undefined;
  if (does === 'propose') return opens(due, proposing(role));
  return role.status === 'accepted'
    ? opens(due, {
        ask: 'end',
        assignment: id,
        reason: await reasonOf(due, telling),
      })
    : undefined;
}

/** What says that there is nothing to take back any more. */
const isOver = ({ code }: Message) =>
  code === 'case-ended' || code === 'unknown-case';

/**
 * Asks people what imports ask of them, in the name of whoever imported it. What the rules refuse is written down and
 * tried again later.
 */
export async function runErrands(
  deps: Deps,
  signal?: AbortSignal,
): Promise<void> {
  const { db, clock, logger } = deps;
  const gone = await askInTurn(
    deps,
    {
      next: async most => errandsDue(db, await clock(db), most),
      asks: due => askedBy(due, deps),
      done: due => errandDone(db, due),
      async refused(due, because) {
        if (due.does === 'takeBack' && isOver(because)) {
          await errandDone(db, due);
          return;
        }
        const again = later(await clock(db), AGAIN_AFTER_MILLISECONDS);
        await errandRefused(db, due, because, again);
      },
    },
    signal,
  );
  if (gone > 0) logger.info(`Imports: ${gone} roles were gone through`);
}
