import {
  EntityRef,
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Wanted } from '../../database/together';
import { Command, commandOf, CommandRow } from '../commandRow';

export async function commandById(
  db: Knex,
  id: string,
): Promise<Command | undefined> {
  const row: CommandRow | undefined = await db('commands')
    .where({ id })
    .first();
  return row && commandOf(row);
}

/** The command that this person sent with this key, if they did. */
export async function commandByKey(
  db: Knex,
  person: EntityRef,
  idempotencyKey: string,
): Promise<Command | undefined> {
  const row: CommandRow | undefined = await db('commands')
    .where({ person, idempotency_key: idempotencyKey })
    .first();
  return row && commandOf(row);
}

export type WaitingRow = Pick<
  CommandRow,
  'id' | 'type' | 'person' | 'recorded_at'
>;

/** Commands of a case that are recorded and not carried out, in their order. */
export const waitingIn = (db: Knex, caseId: string): Wanted<WaitingRow> => ({
  of: db('commands')
    .where({ case_id: caseId, state: 'waiting' })
    .orderBy('nth'),
  columns: ['id', 'type', 'person', 'recorded_at'],
});

type Unfinished = {
  id: string;
  caseId: string;
  type: string;
  at: Instant;
  refused?: Message;
};

/** What this person recorded and was not carried out: it still waits, or was refused since that moment. */
export async function unfinishedOf(
  db: Knex,
  person: EntityRef,
  refusedSince: Instant,
): Promise<Unfinished[]> {
  const rows: CommandRow[] = await db('commands')
    .where({ person })
    .whereIn('state', ['waiting', 'refused'])
    .where(query =>
      query
        .where('state', 'waiting')
        .orWhere('recorded_at', '>=', refusedSince),
    )
    .orderBy('recorded_at', 'desc')
    .limit(100);
  return rows.map(commandOf).map(command => ({
    id: command.id,
    caseId: command.caseId,
    type: command.type,
    at: command.at,
    ...(command.state === 'refused' && { refused: command.refused }),
  }));
}
