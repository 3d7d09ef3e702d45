import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { catalogReadAt } from '../../catalog/database/readings';
import { later, secondsBetween } from '../../database/clock';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const row = await query.count({ count: '*' }).first();
  return Number(row?.count ?? 0);
}

/** What is recorded and not carried out, and for how long the first of it has been waiting. */
export type Backlog = { waiting: number; oldestSeconds: number };

export async function backlogAt(db: Knex, now: Instant): Promise<Backlog> {
  const waiting = db('commands').where({ state: 'waiting' });
  const oldest: { recorded_at: Instant } | undefined = await waiting
    .clone()
    .select('recorded_at')
    .orderBy('recorded_at')
    .first();
  return {
    waiting: await countOf(waiting),
    oldestSeconds: oldest ? secondsBetween(oldest.recorded_at, now) : 0,
  };
}

/** Seconds since the whole catalog was read; undefined where it never was. */
export async function catalogAgeAt(
  db: Knex,
  now: Instant,
): Promise<number | undefined> {
  const at = await catalogReadAt(db);
  return at === undefined ? undefined : secondsBetween(at, now);
}

const openCases = (db: Knex) => db('cases').whereNull('ended_at');

/** Open cases whose next deadline has passed and was not heard of yet, or comes within a day. */
export async function deadlinesAt(
  db: Knex,
  now: Instant,
): Promise<{ passed: number; withinADay: number }> {
  return {
    passed: await countOf(openCases(db).where('next_due_at', '<=', now)),
    withinADay: await countOf(
      openCases(db)
        .where('next_due_at', '>', now)
        .where('next_due_at', '<=', later(now, DAY_MILLISECONDS)),
    ),
  };
}

export const openCasesIn = async (db: Knex): Promise<Map<string, number>> => {
  const rows: { kind: string; count: number | string }[] = await openCases(db)
    .select('kind')
    .count({ count: '*' })
    .groupBy('kind');
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
};

export const waitingNotices = (db: Knex): Promise<number> =>
  countOf(db('notices').where({ state: 'waiting', gathered: false }));
