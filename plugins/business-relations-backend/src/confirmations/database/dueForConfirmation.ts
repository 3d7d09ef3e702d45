import {
  Day,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

/** Whose year has gone, and by what command it is asked this time: the same for as long as nobody has confirmed it. */
export type Due = { assignment: string; command: string };

/** Id of the command that asks about role `a`. The day from which the year counted: the next year is another question. */
export const confirmationCommand =
  "'confirm:' || a.id || ':' || substr(a.confirmed_at, 1, 10)";

/**
 * Roles in force that were accepted or last confirmed before a moment, of holders who are there to be asked, and of
 * which it isn't asked already: by a case that is open, or by a command of ours.
 */
export async function dueForConfirmation(
  db: Knex,
  {
    before,
    earliest,
    latest,
    limit,
  }: { before: Instant; earliest: Day; latest: Day; limit: number },
): Promise<Due[]> {
  return db('assignments as a')
    .select('a.id as assignment', db.raw(`${confirmationCommand} as command`))
    .join('entities as h', 'h.ref', 'a.holder')
    .where('a.status', 'accepted')
    .where('a.confirmed_at', '<=', before)
    .whereNull('h.gone_since')
    .where(begun =>
      begun.whereNull('a.valid_from').orWhere('a.valid_from', '<=', earliest),
    )
    .where(lasts =>
      lasts.whereNull('a.valid_to').orWhere('a.valid_to', '>=', latest),
    )
    .whereNotExists(asked =>
      asked
        .select('c.assignment')
        .from('confirmations as c')
        .whereRaw('c.assignment = a.id'),
    )
    .whereNotExists(recorded =>
      recorded
        .select('k.id')
        .from('commands as k')
        .whereRaw(`k.id = ${confirmationCommand}`),
    )
    .orderBy('a.confirmed_at')
    .orderBy('a.id')
    .limit(limit);
}
