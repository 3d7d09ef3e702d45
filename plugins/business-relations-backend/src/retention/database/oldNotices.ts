import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

/** What is left of a notice when only its key is kept. */
const NOTHING = '{}';

const settled = (db: Knex, before: Instant, limit: number) =>
  db('notices')
    .select('key', 'person')
    .whereNot({ state: 'waiting' })
    .where('recorded_at', '<', before)
    .orderBy('recorded_at')
    .limit(limit);

/** Empties notices that were sent, or given up, before a moment: their keys go on telling that they were. */
export async function emptyOldNotices(
  db: Knex,
  { before, limit }: { before: Instant; limit: number },
): Promise<number> {
  return db('notices')
    .update({ notice: NOTHING })
    .whereIn(
      ['key', 'person'],
      settled(db, before, limit).whereNot({ notice: NOTHING }),
    );
}

/** Removes the keys too. */
export async function removeSentKeys(
  db: Knex,
  { before, limit }: { before: Instant; limit: number },
): Promise<number> {
  return db('notices')
    .delete()
    .whereIn(['key', 'person'], settled(db, before, limit));
}

const settledPosts = (db: Knex, before: Instant, limit: number) =>
  db('channel_posts')
    .select('channel', 'scope', 'person')
    .whereNot({ state: 'waiting' })
    .where('recorded_at', '<', before)
    .orderBy('recorded_at')
    .limit(limit);

/** The same of what went out on the channels of modules. */
export async function emptyOldPosts(
  db: Knex,
  { before, limit }: { before: Instant; limit: number },
): Promise<number> {
  return db('channel_posts')
    .update({ word: NOTHING })
    .whereIn(
      ['channel', 'scope', 'person'],
      settledPosts(db, before, limit).whereNot({ word: NOTHING }),
    );
}

export async function removeSentPosts(
  db: Knex,
  { before, limit }: { before: Instant; limit: number },
): Promise<number> {
  return db('channel_posts')
    .delete()
    .whereIn(['channel', 'scope', 'person'], settledPosts(db, before, limit));
}
