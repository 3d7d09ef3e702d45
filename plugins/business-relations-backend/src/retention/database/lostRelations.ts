import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { holdRelations, lastChange } from '../../feed/database/writeRelations';

/** Writes down how far the feed has come, so that later it is known what was old by then. */
export async function markFeed(db: Knex, at: Instant): Promise<void> {
  const seq = await lastChange(db);
  await db('feed_marks').insert({ at, seq }).onConflict('at').ignore();
}

/**
 * Forgets entities that lost all their relations before a moment. A catalog that has read less than that is told to
 * read everything again, so none goes on showing what is no longer true. Gives how many were forgotten.
 */
export async function forgetLostRelations(
  db: Knex,
  { before }: { before: Instant },
): Promise<number> {
  return db.transaction(async trx => {
    const mark: { at: Instant; seq: number | string } | undefined = await trx(
      'feed_marks',
    )
      .where('at', '<', before)
      .orderBy('at', 'desc')
      .first();
    if (!mark) return 0;
    const seq = Number(mark.seq);
    await holdRelations(trx);
    const forgotten = await trx('effective_relations')
      .delete()
      .where({ relations: '[]' })
      .where('seq', '<=', seq);
    if (forgotten > 0) await trx('feed_counter').update({ forgotten: seq });
    await trx('feed_marks').delete().where('at', '<', mark.at);
    return forgotten;
  });
}
