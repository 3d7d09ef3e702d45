import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Envelope } from '@business-relations/rules';
import { Knex } from 'knex';
import { nowIn } from '../../database/clock';
import { CommandRow } from '../commandRow';
import { Lease } from './lease';

/** What is written before anything is carried out. */
export type NewCommand = {
  id: string;
  caseId: string;
  kind: string;
  envelope: Envelope;
  /** Missing of the engine’s own. */
  person?: EntityRef;
  idempotencyKey: string;
  fingerprint: string;
  /** Whoever records it is about to deliver it: nobody else has to look for it, nor have it taken from them. */
  lease?: Lease;
};

/** By what a command that comes again is known. */
export type Identity =
  { id: string } | { person: EntityRef; idempotency_key: string };

/** Postgres gives a count as text. */
type Line = {
  now: Instant;
  nth: number | null;
  last: Instant | null;
  waiting: number | string;
  known: string | null;
};

/**
 * Where the commands of a case stand, what time it is, and the id of the same command where it came before. The caller
 * holds the case's row, so nobody adds one meanwhile.
 */
export async function lineOf(
  trx: Knex.Transaction,
  caseId: string,
  identity: Identity,
): Promise<{
  now: Instant;
  nth: number;
  last?: Instant;
  waiting: boolean;
  known?: string;
}> {
  const ofCase = () => trx('commands').where({ case_id: caseId });
  const line: Line = await trx.first({
    now: nowIn(trx),
    nth: ofCase().max('nth'),
    // Moments of a case are monotone.
    last: ofCase().max('recorded_at'),
    waiting: ofCase().where({ state: 'waiting' }).count('*'),
    known: trx('commands').select('id').where(identity),
  });
  return {
    now: line.now,
    nth: (line.nth ?? 0) + 1,
    ...(line.last !== null && { last: line.last }),
    waiting: Number(line.waiting) > 0,
    ...(line.known !== null && { known: line.known }),
  };
}

/** Adds a command to the log. False where it is there meanwhile: by its id, or by the key that this person gave it. */
export async function addCommand(
  trx: Knex.Transaction,
  { envelope, lease, ...command }: NewCommand,
  nth: number,
): Promise<boolean> {
  const { at } = envelope.context;
  const row: CommandRow = {
    id: command.id,
    case_id: command.caseId,
    nth,
    kind: command.kind,
    type: envelope.type,
    envelope: JSON.stringify(envelope),
    person: command.person ?? null,
    idempotency_key: command.idempotencyKey,
    fingerprint: command.fingerprint,
    recorded_at: at,
    state: 'waiting',
    refused: null,
    settled_at: null,
    attempts: lease ? 1 : 0,
    next_at: at,
    leased_by: lease?.by ?? null,
    leased_until: lease?.until ?? null,
  };
  const added = await trx('commands')
    .insert(row)
    .onConflict()
    .ignore()
    .returning('id');
  return added.length > 0;
}
