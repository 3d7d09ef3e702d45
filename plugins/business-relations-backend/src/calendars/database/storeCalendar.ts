import { createHash } from 'node:crypto';
import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { CalendarContent } from '../makeCalendar';

/**
 * Keeps a calendar under a new version where its content changed; the versions before stay, since open deadlines were
 * computed with them. Two backends that start at once write the same version once.
 */
export async function storeCalendar(
  db: Knex,
  content: CalendarContent,
  at: Instant,
): Promise<void> {
  const hash = createHash('sha256')
    .update(JSON.stringify(content))
    .digest('hex');
  const present: { version: number; hash: string } | undefined = await db(
    'calendars',
  )
    .select('version', 'hash')
    .where({ id: content.id })
    .orderBy('version', 'desc')
    .first();
  if (present?.hash === hash) return;
  const version = (present?.version ?? 0) + 1;
  await db('calendars')
    .insert({
      id: content.id,
      version,
      hash,
      since: at,
      calendar: JSON.stringify({ ...content, version }),
    })
    .onConflict(['id', 'version'])
    .ignore();
}
