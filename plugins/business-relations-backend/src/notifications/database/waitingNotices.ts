import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Notice } from '../notice';

export type WaitingNotice = { notice: Notice; attempts: number };

type Row = { key: string; person: string; notice: string; attempts: number };

/** Notices that are due, and that nobody else sends until `until`. */
export async function takeNotices(
  db: Knex,
  { now, until, limit }: { now: Instant; until: Instant; limit: number },
): Promise<WaitingNotice[]> {
  const due: (Row & { next_at: Instant })[] = await db('notices')
    .select('key', 'person', 'notice', 'attempts', 'next_at')
    .where({ state: 'waiting' })
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(limit);
  const taken: WaitingNotice[] = [];
  for (const { key, person, notice, attempts, next_at } of due) {
    const updated = await db('notices')
      .update({ next_at: until, attempts: attempts + 1 })
      .where({ key, person, state: 'waiting', next_at });
    if (updated > 0) {
      taken.push({ notice: JSON.parse(notice), attempts: attempts + 1 });
    }
  }
  return taken;
}

export async function settleNotice(
  db: Knex,
  { key, person }: Notice,
  state: 'sent' | 'given-up',
): Promise<void> {
  await db('notices').update({ state }).where({ key, person });
}

export async function postponeNotice(
  db: Knex,
  { key, person }: Notice,
  nextAt: Instant,
): Promise<void> {
  await db('notices')
    .update({ next_at: nextAt })
    .where({ key, person, state: 'waiting' });
}
