import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Locale,
  locales,
} from '@business-relations/backstage-plugin-business-relations-common/words';
import { Knex } from 'knex';
import { inBatches } from '../../batches';

/** In which language, and by which clock, the server writes to somebody. */
export type ReaderSettings = { locale: Locale; zone: string };

type Row = { ref: EntityRef; locale: string; zone: string };

/** Of those of these people who have been here; others get whatever the sender takes for granted. */
export async function readerSettings(
  db: Knex,
  people: Iterable<EntityRef>,
): Promise<Map<EntityRef, ReaderSettings>> {
  const rows = await inBatches<EntityRef, Row>(people, portion =>
    db('people').select('ref', 'locale', 'zone').whereIn('ref', portion),
  );
  return new Map(
    rows.flatMap(({ ref, locale, zone }) => {
      const known = locales.find(each => each === locale);
      return known ? [[ref, { locale: known, zone }] as const] : [];
    }),
  );
}

export async function saveReader(
  db: Knex,
  ref: EntityRef,
  { locale, zone }: ReaderSettings,
): Promise<void> {
  await db('people').insert({ ref, locale, zone }).onConflict('ref').merge();
}
