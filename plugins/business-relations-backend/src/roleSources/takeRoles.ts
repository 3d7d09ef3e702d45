import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Assignment,
  EntityRef,
  Instant,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { RoleSource } from '@business-relations/backstage-plugin-business-relations-node';
import { Knex } from 'knex';
import { assignmentsById } from '../assignments/database/assignmentsById';
import { knownRefs } from '../catalog';
import { DatabaseClock } from '../database/clock';
import { oneImportAtATime } from '../imports/database/imports';
import { inTime } from '../otherSystems/inTime';
import { whyNotBelieved } from './belief';
import { comesTo, differing } from './comesTo';
import { askedOrHeld } from './database/askedOrHeld';
import { keepProblems } from './database/problems';
import { saidBy } from './database/said';
import { believed, lastBelieved, silent } from './database/states';
import { namedBy } from './readRole';
import { readRoles, Sorted, withoutUnknown } from './readRoles';
import { writeSteps } from './writeSteps';

export type TakeDeps = {
  db: Knex;
  clock: DatabaseClock;
  logger: LoggerService;
};

/** What it is asked by, and how far it is believed. */
export type Asking = { proposedBy: EntityRef; atLeast: number };

/** A system that doesn't answer in this time is silent. */
const PATIENCE_MILLISECONDS = 5 * 60_000;

const MOST_LETTERS = 500;

async function answerOf(
  source: RoleSource,
  stop: AbortSignal | undefined,
): Promise<readonly unknown[]> {
  const answer: unknown = await inTime(
    PATIENCE_MILLISECONDS,
    signal => source.read({ signal }),
    stop,
  );
  if (!Array.isArray(answer)) throw new Error('the answer is not a list');
  return answer;
}

async function rolesOf(
  trx: Knex.Transaction,
  ids: (string | undefined)[],
): Promise<Map<string, Assignment>> {
  const wanted = ids.flatMap(id => id ?? []);
  return assignmentsById(trx, wanted, { toChange: true });
}

/** All of it in one transaction, held against what there is in that moment. */
async function take(
  { db, clock, logger }: TakeDeps,
  name: string,
  { read, roles }: { read: Sorted; roles: number },
  by: EntityRef,
): Promise<void> {
  await db.transaction(async trx => {
    await oneImportAtATime(trx);
    const at: Instant = await clock(trx);
    const refs = [...read.named.values()].flatMap(({ content }) =>
      namedBy(content),
    );
    const { named, problems, isNamed } = withoutUnknown(
      read,
      await knownRefs(trx, refs),
    );
    const said = await saidBy(trx, name);
    const { changed, gone } = differing(said, named, isNamed);
    if (changed.length > 0 || gone.length > 0) {
      const present = await rolesOf(trx, [
        ...changed.map(({ id }) => said.get(id)?.assignment),
        ...gone.map(({ assignment }) => assignment),
      ]);
      const steps = comesTo(
        { changed, gone },
        {
          said,
          roleOf: ({ assignment }) =>
            assignment === undefined ? undefined : present.get(assignment),
          stands: await askedOrHeld(
            trx,
            changed.map(({ content }) => content.holder),
          ),
        },
      );
      await writeSteps(trx, steps, {
        source: name,
        said,
        at,
        by,
        newId: randomUUID,
      });
      logger.info(`Role source ${name}: ${steps.length} steps were taken`);
    }
    await keepProblems(trx, name, problems, at);
    await believed(trx, { name, roles, at });
  });
}

/**
 * Asks a system for all its roles and takes what it says. Where it doesn't answer, or with so much less than before that
 * it can't be meant, nothing changes but that this is written down.
 */
export async function takeRoles(
  deps: TakeDeps,
  source: RoleSource,
  { proposedBy, atLeast }: Asking,
  stop?: AbortSignal,
): Promise<void> {
  const { db, clock, logger } = deps;
  const { name } = source;
  let rows: readonly unknown[];
  try {
    rows = await answerOf(source, stop);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    logger.warn(`Role source ${name} did not answer: ${why}`);
    const because = message('source-failed', {
      why: why.slice(0, MOST_LETTERS),
    });
    await silent(db, { name, because, at: await clock(db) });
    return;
  }
  const { roles: before } = await lastBelieved(db, name);
  const now = rows.length;
  const because = whyNotBelieved({ before, now }, atLeast);
  if (because) {
    logger.warn(`Role source ${name} named ${now} roles, ${before} before`);
    await silent(db, { name, because, at: await clock(db) });
    return;
  }
  await take(deps, name, { read: readRoles(rows), roles: now }, proposedBy);
}
