import {
  EntityRef,
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Envelope } from '@business-relations/rules';

/** A command in the log, as it stands in SQL. */
export type CommandRow = {
  id: string;
  case_id: string;
  nth: number;
  kind: string;
  type: string;
  envelope: string;
  /** Null where the engine asks, or another system: the envelope says which. */
  person: EntityRef | null;
  idempotency_key: string;
  fingerprint: string;
  recorded_at: Instant;
  state: 'waiting' | 'carried-out' | 'refused';
  refused: string | null;
  settled_at: Instant | null;
  attempts: number;
  next_at: Instant;
  leased_by: string | null;
  leased_until: Instant | null;
};

/** What somebody asked of a case, and what became of it. */
export type Command = {
  id: string;
  caseId: string;
  kind: string;
  type: string;
  /** Missing where the engine asks, or another system. */
  person?: EntityRef;
  fingerprint: string;
  at: Instant;
  attempts: number;
} & (
  { state: 'waiting' | 'carried-out' } | { state: 'refused'; refused: Message }
);

const outcomeOf = ({
  state,
  refused,
}: Pick<CommandRow, 'state' | 'refused'>):
  | { state: 'waiting' | 'carried-out' }
  | { state: 'refused'; refused: Message } => {
  if (state !== 'refused') return { state };
  const why: Message = JSON.parse(refused ?? '');
  return { state, refused: why };
};

export const commandOf = (row: CommandRow): Command => ({
  id: row.id,
  caseId: row.case_id,
  kind: row.kind,
  type: row.type,
  ...(row.person !== null && { person: row.person }),
  fingerprint: row.fingerprint,
  at: row.recorded_at,
  attempts: row.attempts,
  ...outcomeOf(row),
});

export const envelopeOf = ({
  envelope,
}: Pick<CommandRow, 'envelope'>): Envelope => JSON.parse(envelope);
