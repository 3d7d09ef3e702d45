import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Assignment,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  OpeningOf,
  roleContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { assignmentsById } from '../assignments/database/assignmentsById';
import { Meant, RecordCommand } from '../commands/recordCommand';
import { DatabaseClock, later } from '../database/clock';
import { Refusal } from '../http/refusal';
import { Telling } from '../words/telling';
import {
  caseProposing,
  commandsWaiting,
  Due,
  errandDone,
  errandRefused,
  errandsDue,
} from './database/errands';

/** As many as a round asks, and as many commands as may wait: what people do themselves is never behind an import. */
const A_ROUND = 100;
const WAITING_AT_MOST = 200;

/** A mandate above that is too small may have been raised by then, and whoever was away may be back. */
const AGAIN_AFTER_MILLISECONDS = 60 * 60_000;

type Opening = OpeningOf<typeof roleContract>;
type Asked = { meant: Meant; type: string; payload: unknown };

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

const opens = (payload: Opening | undefined): Asked | undefined =>
  payload && {
    meant: { opens: roleContract.kind },
    type: 'open',
    payload,
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
): Promise<Asked | undefined> {
  const { assignment: id, does } = due;
  if (does === 'takeBack') {
    const caseId = await caseProposing(db, id);
    return caseId === undefined
      ? undefined
      : {
          meant: { id: caseId },
          type: 'withdraw',
          payload: { reason: await reasonOf(due, telling) },
        };
  }
  const role = (await assignmentsById(db, [id])).get(id);
  if (!role) return undefined;
  if (does === 'propose') return opens(proposing(role));
  return role.status === 'accepted'
    ? opens({
        ask: 'end',
        assignment: id,
        reason: await reasonOf(due, telling),
      })
    : undefined;
}

/** What says that there is nothing to take back any more. */
const isOver = ({ refused: { code } }: Refusal) =>
  code === 'case-ended' || code === 'unknown-case';

async function run(due: Due, deps: Deps): Promise<void> {
  const { db, clock, record } = deps;
  const asked = await askedBy(due, deps);
  if (asked) {
    const { meant, ...what } = asked;
    try {
      await record(meant, {
        ...what,
        actor: { person: due.by },
        idempotencyKey: `import:${due.import_id}:${due.nth}`,
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (due.does !== 'takeBack' || !isOver(error)) {
        const again = later(await clock(db), AGAIN_AFTER_MILLISECONDS);
        await errandRefused(db, due, error.refused, again);
        return;
      }
    }
  }
  await errandDone(db, due);
}

/**
 * Asks people what imports ask of them: each by a command like any other, in the name of whoever imported it, delivered by
 * the relay. Whatever is interrupted goes on with the errands that are left; what was recorded before is known by its
 * key.
 *
 * What the rules refuse is written down and tried again later; the others are asked all the same.
 */
export async function runErrands(
  deps: Deps,
  signal?: AbortSignal,
): Promise<void> {
  const { db, clock, logger } = deps;
  const free = WAITING_AT_MOST - (await commandsWaiting(db));
  if (free <= 0) return;
  const due = await errandsDue(db, await clock(db), Math.min(free, A_ROUND));
  for (const errand of due) {
    if (signal?.aborted) return;
    await run(errand, deps);
  }
  if (due.length > 0) {
    logger.info(`Imports: ${due.length} roles were gone through`);
  }
}
