import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Envelope } from '@business-relations/rules';
import { Knex } from 'knex';
import { CommandRow } from '../commandRow';

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
};

/** Postgres gives a count as text. */
type Waiting = { waiting: number | string };

/** Where the commands of a case stand: the caller holds the case's row, so nobody adds one meanwhile. */
export async function lineOf(
  trx: Knex.Transaction,
  caseId: string,
): Promise<{ nth: number; last?: Instant; waiting: boolean }> {
  const last: (Pick<CommandRow, 'nth' | 'recorded_at'> & Waiting) | undefined =
    await trx('commands')
      .select('nth', 'recorded_at')
      .select({
        waiting: trx('commands')
          .count('*')
          .where({ case_id: caseId, state: 'waiting' }),
      })
      .where({ case_id: caseId })
      .orderBy('nth', 'desc')
      .first();
  return {
    nth: (last?.nth ?? 0) + 1,
    ...(last && { last: last.recorded_at }),
    waiting: Number(last?.waiting ?? 0) > 0,
  };
}

/** Adds a command to the log. False where it is there meanwhile: by its id, or by the key that this person gave it. */
export async function addCommand(
  trx: Knex.Transaction,
  { envelope, ...command }: NewCommand,
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
    attempts: 0,
    next_at: at,
    leased_by: null,
    leased_until: null,
  };
  const added = await trx('commands')
    .insert(row)
    .onConflict()
    .ignore()
    .returning('id');
  return added.length > 0;
}
