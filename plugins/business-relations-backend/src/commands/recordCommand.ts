import { createHash, randomUUID } from 'node:crypto';
import {
  EntityRef,
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Case,
  CaseRules,
  Concern,
  Envelope,
  isRejection,
} from '@business-relations/rules';
import canonicalize from 'canonicalize';
import { Knex } from 'knex';
import { CalendarOf } from '../calendars/keptCalendars';
import { holdCaseRow, readCase } from '../cases/database/caseById';
import { Kinds, rulesOfKind } from '../cases/kinds';
import { later } from '../database/clock';
import { Refusal, refusal } from '../http/refusal';
import { Asked, envelopeFor, Lookups } from './asked';
import { Command } from './commandRow';
import { addCommand, Identity, lineOf } from './database/addCommand';
import { commandById, commandByKey } from './database/findCommand';
import { Leased } from './database/lease';
import { momentsAfter } from './momentsAfter';

export type RecordDeps = {
  db: Knex;
  kinds: Kinds;
  lookups: Lookups & { calendarOf: CalendarOf };
};

/** Which case is meant: one that is to be opened by this, or one that is there. */
export type Meant = { opens: string } | { id: string };

/** The same again is known by the key that a person gave it, and what engine and other systems ask by a derived id. */
export type ToRecord = Omit<Asked, 'actor'> &
  (
    | { actor: { person: EntityRef }; idempotencyKey: string }
    | { actor: { engine: true } | { system: string }; command: string }
  );

const identityIn = (asked: ToRecord): Identity =>
  'command' in asked
    ? { id: asked.command }
    : { person: asked.actor.person, idempotency_key: asked.idempotencyKey };

const recordedBefore = (
  db: Knex,
  asked: ToRecord,
): Promise<Command | undefined> =>
  'command' in asked
    ? commandById(db, asked.command)
    : commandByKey(db, asked.actor.person, asked.idempotencyKey);

const identityOf = (asked: ToRecord) =>
  'command' in asked
    ? { id: asked.command, idempotencyKey: asked.command }
    : {
        id: randomUUID(),
        person: asked.actor.person,
        idempotencyKey: asked.idempotencyKey,
      };

const fingerprintOf = (meant: Meant, asked: Asked) => {
  const { type, payload, onBehalfOf } = asked;
  return createHash('sha256')
    .update(canonicalize({ meant, type, payload, onBehalfOf }) ?? '')
    .digest('hex');
};

type Standing = {
  id: string;
  rules: CaseRules;
  current?: Case;
  since?: Instant;
};

async function standingOf(
  trx: Knex.Transaction,
  kinds: Kinds,
  meant: Meant,
): Promise<Standing> {
  if ('opens' in meant) {
    return { id: randomUUID(), rules: rulesOfKind(kinds, meant.opens) };
  }
  const row = await holdCaseRow(trx, meant.id);
  if (!row) throw refusal('unknown-case', meant);
  return {
    id: meant.id,
    rules: rulesOfKind(kinds, row.kind),
    current: readCase(kinds, row),
    since: row.updated_at,
  };
}

const latest = (...moments: (Instant | undefined)[]): Instant =>
  moments.reduce<Instant>(
    (one, other) => (other && other > one ? other : one),
    '',
  );

/** What the rules say, as far as SQL knows the case. */
function judge(
  { id, rules, current }: Standing,
  envelope: Envelope,
): RecordedEvent[] {
  const decision = rules.handle(id, current?.epoch ?? 1, current, envelope);
  if (isRejection(decision)) throw new Refusal(decision.refused);
  return decision;
}

/** A command that stands in the log. */
export type Recorded = Pick<Command, 'id' | 'caseId' | 'at'> &
  (
    | { leased?: undefined }
    /** Where it is new, the first that waits, and was to be leased. `concern`: what its relations were looked up for. */
    | { leased: Leased; concern: Concern }
  );

/** {@link recordCommand} in a place where it is known of what. */
export type RecordCommand = (
  meant: Meant,
  asked: ToRecord,
) => Promise<Recorded>;

/** By whom a new command is carried out at once, and for how many milliseconds it is theirs. */
export type ToDeliver = { by: string; milliseconds: number };

async function addNew(
  trx: Knex.Transaction,
  { kinds, lookups }: RecordDeps,
  {
    meant,
    asked,
    fingerprint,
  }: { meant: Meant; asked: ToRecord; fingerprint: string },
  toDeliver: ToDeliver | undefined,
): Promise<Recorded | undefined> {
  const standing = await standingOf(trx, kinds, meant);
  const { id: caseId, rules, current, since } = standing;
  const line = await lineOf(trx, caseId, identityIn(asked));
  if (line.known !== undefined) return undefined;

  const { kind } = rules;
  const at = latest(line.now, line.last, since);
  const { id, ...sender } = identityOf(asked);
  const { envelope: known, concern } = await envelopeFor(
    trx,
    lookups,
    rules,
    current,
    asked,
    { command: id, at, lock: true },
  );
  const comesTo = line.waiting ? [] : judge(standing, known);
  const moments = await momentsAfter(trx, lookups, rules, current, comesTo);
  const envelope = { ...known, ...(moments.length > 0 && { moments }) };
  // Only the first that waits in a case is ever delivered.
  const lease = !line.waiting &&
    toDeliver && {
      by: toDeliver.by,
      until: later(at, toDeliver.milliseconds),
    };
  const isNew = await addCommand(
    trx,
    {
      id,
      caseId,
      kind,
      envelope,
      ...sender,
      fingerprint,
      ...(lease && { lease }),
    },
    line.nth,
  );
  if (!isNew) return undefined;
  const stands = { id, caseId, at };
  if (!lease) return stands;
  const { person } = sender;
  return {
    ...stands,
    leased: {
      ...stands,
      kind,
      ...(person !== undefined && { person }),
      attempts: 1,
      envelope,
      // Those that matter are held until this is written, and it is delivered at once.
      hadRoles: false,
    },
    concern,
  };
}

/**
 * Writes down what somebody asks, before anything is carried out: one transaction that holds the case, looks up and
 * locks the mandates, asks the rules, and adds a row to the log. Nothing outside of SQL is called in it.
 *
 * What the rules refuse is refused at once and not recorded, unless something is on its way to the case: then SQL
 * doesn't know yet what it will be, and the case itself judges.
 *
 * The same key or id again gives the command that was recorded with it.
 */
export async function recordCommand(
  deps: RecordDeps,
  meant: Meant,
  asked: ToRecord,
  toDeliver?: ToDeliver,
): Promise<Recorded> {
  const { db } = deps;
  const fingerprint = fingerprintOf(meant, asked);
  const added = await db.transaction(trx =>
    addNew(trx, deps, { meant, asked, fingerprint }, toDeliver),
  );
  if (added) return added;
  // The same came before, or twice at once, and the other one was a moment earlier.
  const earlier = await recordedBefore(db, asked);
  if (!earlier) throw new Error('A command was neither recorded nor known');
  if (earlier.fingerprint !== fingerprint) {
    throw refusal('key-used-before', {});
  }
  const { id, caseId, at } = earlier;
  return { id, caseId, at };
}
