import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Word } from '../word';

type Row = {
  channel: string;
  scope: string;
  person: EntityRef;
  word: string;
  recorded_at: Instant;
  state: 'waiting' | 'sent' | 'given-up';
  attempts: number;
  next_at: Instant;
};

/** A word on its way on one channel. */
export type Post = { channel: string; word: Word; attempts: number };

/** Lays a word down for each channel; once, however often it comes. */
export async function addPosts(
  db: Knex,
  channels: readonly string[],
  word: Word,
  at: Instant,
): Promise<void> {
  if (channels.length === 0) return;
  const rows = channels.map((channel): Row => ({
    channel,
    scope: word.scope,
    person: word.person,
    word: JSON.stringify(word),
    recorded_at: at,
    state: 'waiting',
    attempts: 0,
    next_at: at,
  }));
  await db('channel_posts')
    .insert(rows)
    .onConflict(['channel', 'scope', 'person'])
    .ignore();
}

/** The next that is due, which nobody else sends until `until`. */
export async function takePost(
  db: Knex,
  channel: string,
  { now, until }: { now: Instant; until: Instant },
): Promise<Post | undefined> {
  const due = (query: Knex.QueryBuilder) =>
    query.where({ channel, state: 'waiting' }).where('next_at', '<=', now);
  const rows: Pick<Row, 'word' | 'attempts'>[] = await due(db('channel_posts'))
    .update({ next_at: until, attempts: db.raw('attempts + 1') })
    .whereIn(
      ['channel', 'scope', 'person'],
      due(db('channel_posts').select('channel', 'scope', 'person'))
        .orderBy(['next_at', 'recorded_at'])
        .limit(1),
    )
    .returning(['word', 'attempts']);
  const [row] = rows;
  return row && { channel, word: JSON.parse(row.word), attempts: row.attempts };
}

const one = (db: Knex, { channel, word: { scope, person } }: Post) =>
  db('channel_posts').where({ channel, scope, person });

export async function settlePost(
  db: Knex,
  post: Post,
  state: 'sent' | 'given-up',
): Promise<void> {
  await one(db, post).update({ state });
}

export async function postponePost(
  db: Knex,
  post: Post,
  nextAt: Instant,
): Promise<void> {
  await one(db, post).where({ state: 'waiting' }).update({ next_at: nextAt });
}
