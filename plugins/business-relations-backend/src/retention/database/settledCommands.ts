import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { confirmationCommand } from '../../confirmations/database/dueForConfirmation';

/** From when on roles were handed over of which open cases are still to be told: a command tells each of them once. */
async function firstSuccession(db: Knex): Promise<Instant | undefined> {
  const row: { at: Instant } | undefined = await db('successions')
    .select('at')
    .orderBy('at')
    .first();
  return row?.at;
}

/**
 * Removes commands whose outcome stands since before a moment: the record holds what they came to. What waits stays,
 * whatever its age, and so does what keeps something from being done twice. Gives how many went.
 */
export async function removeSettledCommands(
  db: Knex,
  { before, limit }: { before: Instant; limit: number },
): Promise<number> {
  const succession = await firstSuccession(db);
  const settledBefore =
    succession !== undefined && succession < before ? succession : before;
  const settled = db('commands as k')
    .select('k.id')
    .whereNot('k.state', 'waiting')
    .where('k.settled_at', '<', settledBefore)
    // By this command it is known that a role was asked about this year.
    .where(query =>
      query
        .whereNotNull('k.person')
        .orWhereNotExists(
          db('assignments as a')
            .select(db.raw('1'))
            .where('a.status', 'accepted')
            .whereRaw(`k.id = ${confirmationCommand}`),
        ),
    )
    .orderBy('k.settled_at')
    .limit(limit);
  return db('commands').delete().whereIn('id', settled);
}
