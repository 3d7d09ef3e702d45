import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Envelope } from '@business-relations/rules';
import { Knex } from 'knex';
import { CommandRow, envelopeOf } from '../commandRow';

/** A command that is to be delivered, and that nobody else delivers meanwhile. */
export type Leased = {
  id: string;
  caseId: string;
  kind: string;
  /** Missing of the engine’s own. */
  person?: EntityRef;
  at: Instant;
  attempts: number;
  envelope: Envelope;
  /** Some role of this person has ended, by now or long ago: it may be one in which they asked for this. */
  hadRoles: boolean;
};

/** Who delivers, and until when nobody else does. */
export type Lease = { by: string; until: Instant };

/** A truth is a number in SQLite. */
type First = CommandRow & { had_roles: boolean | number };

/**
 * Takes the first waiting command of a case: there is one lease a case, since only its first can be taken. `busy` where
 * another backend, or another request, is at it.
 *
 * No transaction: the update takes it from whoever read the same row a moment later.
 */
export async function leaseFirst(
  db: Knex,
  caseId: string,
  { by, now, until }: Lease & { now: Instant },
): Promise<Leased | 'none' | 'busy'> {
  const first: First | undefined = await db('commands')
    .select('commands.*')
    .select(
      db.raw(
        `EXISTS (SELECT 1 FROM assignments WHERE holder = commands.person AND status = 'ended') AS had_roles`,
      ),
    )
    .where({ case_id: caseId, state: 'waiting' })
    .orderBy('nth')
    .first();
  if (!first) return 'none';
  const taken = await db('commands')
    .update({
      leased_by: by,
      leased_until: until,
      attempts: db.raw('attempts + 1'),
    })
    .where({ id: first.id, state: 'waiting' })
    .where(query =>
      query.whereNull('leased_until').orWhere('leased_until', '<=', now),
    );
  if (taken === 0) return 'busy';
  return {
    id: first.id,
    caseId,
    kind: first.kind,
    ...(first.person !== null && { person: first.person }),
    at: first.recorded_at,
    attempts: first.attempts + 1,
    envelope: envelopeOf(first),
    hadRoles: Boolean(first.had_roles),
  };
}

/** Gives a command back that could not be delivered, to be tried again. */
export async function releaseLease(
  db: Knex,
  id: string,
  { by, nextAt }: { by: string; nextAt: Instant },
): Promise<void> {
  await db('commands')
    .update({ leased_by: null, leased_until: null, next_at: nextAt })
    .where({ id, leased_by: by, state: 'waiting' });
}

/** Cases whose first waiting command is due and in nobody's hands, those first that have waited longest. */
export async function casesToDeliver(
  db: Knex,
  now: Instant,
  limit: number,
): Promise<string[]> {
  const rows: Pick<CommandRow, 'case_id'>[] = await db('commands as command')
    .select('command.case_id')
    .where('command.state', 'waiting')
    .where('command.next_at', '<=', now)
    .where(query =>
      query
        .whereNull('command.leased_until')
        .orWhere('command.leased_until', '<=', now),
    )
    .whereNotExists(
      db('commands as earlier')
        .select(db.raw('1'))
        .whereRaw('earlier.case_id = command.case_id')
        .whereRaw('earlier.nth < command.nth')
        .where('earlier.state', 'waiting'),
    )
    .orderBy('command.next_at')
    .limit(limit);
  return rows.map(({ case_id }) => case_id);
}
