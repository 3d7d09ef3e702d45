import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Notice } from '../notice';

export type WaitingNotice = { notice: Notice; attempts: number };

type Row = { notice: string; attempts: number; recorded_at: Instant };

const byMoment = (one: Row, other: Row) =>
  one.recorded_at.localeCompare(other.recorded_at);

/** Notices that are due, and that nobody else sends until `until`: whoever comes a moment later finds them taken. */
export async function takeNotices(
  db: Knex,
  { now, until, limit }: { now: Instant; until: Instant; limit: number },
): Promise<WaitingNotice[]> {
  const due = (query: Knex.QueryBuilder) =>
    query
      .where({ state: 'waiting', gathered: false })
      .where('next_at', '<=', now);
  const rows: Row[] = await due(db('notices'))
    .update({ next_at: until, attempts: db.raw('attempts + 1') })
    .whereIn(
      ['key', 'person'],
      due(db('notices').select('key', 'person'))
        .orderBy('next_at')
        .limit(limit),
    )
    .returning(['notice', 'attempts', 'recorded_at']);
  return rows
    .sort(byMoment)
    .map(({ notice, attempts }) => ({ notice: JSON.parse(notice), attempts }));
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
