import { createHash, randomUUID } from 'node:crypto';
import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Case,
  CaseRules,
  Envelope,
  isRejection,
} from '@business-relations/rules';
import canonicalize from 'canonicalize';
import { Knex } from 'knex';
import { holdCaseRow, readCase } from '../cases/database/caseById';
import { Kinds, rulesOfKind } from '../cases/kinds';
import { DatabaseClock } from '../database/clock';
import { Refusal, refusal } from '../http/refusal';
import { Asked, envelopeFor, Lookups } from './asked';
import { Command } from './commandRow';
import { addCommand, lineOf } from './database/addCommand';
import { commandById, commandByKey } from './database/findCommand';

export type RecordDeps = {
  db: Knex;
  kinds: Kinds;
  lookups: Lookups;
  clock: DatabaseClock;
};

/** Which case is meant: one that is to be opened by this, or one that is there. */
export type Meant = { opens: string } | { id: string };

/** The same again is known by the key that a person gave it, and what the engine asks by the id that it derives. */
export type ToRecord = Omit<Asked, 'actor'> &
  (
    | { actor: { person: EntityRef }; idempotencyKey: string }
    | { actor: { engine: true }; command: string }
  );

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
function judge({ id, rules, current }: Standing, envelope: Envelope): void {
  const decision = rules.handle(id, current?.epoch ?? 1, current, envelope);
  if (isRejection(decision)) throw new Refusal(decision.refused);
}

/** A command that stands in the log. */
export type Recorded = Pick<Command, 'id' | 'caseId' | 'at'>;

/** {@link recordCommand} in a place where it is known of what. */
export type RecordCommand = (
  meant: Meant,
  asked: ToRecord,
) => Promise<Recorded>;

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
  { db, kinds, lookups, clock }: RecordDeps,
  meant: Meant,
  asked: ToRecord,
): Promise<Recorded> {
  const fingerprint = fingerprintOf(meant, asked);
  const sameAs = ({ id, caseId, at, fingerprint: known }: Command) => {
    if (known !== fingerprint) throw refusal('key-used-before', {});
    return { id, caseId, at };
  };

  const added = await db.transaction(async trx => {
    const standing = await standingOf(trx, kinds, meant);
    const known = await recordedBefore(trx, asked);
    if (known) return sameAs(known);

    const { id, rules, current, since } = standing;
    const line = await lineOf(trx, id);
    const at = latest(await clock(trx), line.last, since);
    const { id: command, ...sender } = identityOf(asked);
    const envelope = await envelopeFor(trx, lookups, rules, current, asked, {
      command,
      at,
      lock: true,
    });
    if (!line.waiting) judge(standing, envelope);
    const isNew = await addCommand(
      trx,
      {
        id: command,
        caseId: id,
        kind: rules.kind,
        envelope,
        ...sender,
        fingerprint,
      },
      line.nth,
    );
    return isNew ? { id: command, caseId: id, at } : undefined;
  });
  if (added) return added;
  // The same request came twice at once, and the other one was a moment earlier.
  const earlier = await recordedBefore(db, asked);
  if (!earlier) throw new Error('A command was neither recorded nor known');
  return sameAs(earlier);
}
