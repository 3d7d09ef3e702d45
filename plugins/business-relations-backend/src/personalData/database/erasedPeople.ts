import { createHmac } from 'node:crypto';
import {
  EntityRef,
  erasedRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Wanted } from '../../database/together';

/** Makes the pseudonym of a person: the same each time, and told back to nobody who doesn't have the key. */
export async function createPseudonyms(
  db: Knex,
): Promise<(person: EntityRef) => EntityRef> {
  const row: { key: string } | undefined = await db('erasure_key').first();
  if (!row) throw new Error('The table erasure_key has lost its row');
  return person =>
    erasedRef(
      createHmac('sha256', row.key).update(person).digest('hex').slice(0, 16),
    );
}

/** From now on nothing of what happened before names them. */
export async function addErased(
  db: Knex,
  erased: { pseudonym: EntityRef; at: Instant; by: EntityRef },
): Promise<void> {
  await db('erased_people').insert(erased).onConflict('pseudonym').merge();
}

/** Pseudonyms of people who were erased after a moment. */
export const erasedSince = (
  db: Knex,
  since: Instant,
): Wanted<{ pseudonym: EntityRef }> => ({
  of: db('erased_people').where('at', '>', since),
  columns: ['pseudonym'],
});
