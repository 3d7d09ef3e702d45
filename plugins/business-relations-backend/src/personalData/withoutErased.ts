import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { referencesIn } from '../words/references';
import { createPseudonyms, erasedSince } from './database/erasedPeople';
import { ofReference, replacedInJson } from './replacing';

/**
 * What comes of a case as it may be kept: a run that began before somebody was erased goes on naming them, since its
 * history can't be changed. Whoever comes back is named as themselves in cases that are opened after that.
 */
export async function withoutErased<T extends object>(
  db: Knex,
  openedAt: Instant,
  what: T,
): Promise<T> {
  const { of, columns } = erasedSince(db, openedAt);
  return withoutThese(db, await of.select(columns), what);
}

/** The same, where it is known who they are. */
export async function withoutThese<T extends object>(
  db: Knex,
  pseudonyms: { pseudonym: EntityRef }[],
  what: T,
): Promise<T> {
  if (pseudonyms.length === 0) return what;
  const erased = new Set(pseudonyms.map(({ pseudonym }) => pseudonym));
  const pseudonymOf = await createPseudonyms(db);
  const replacements = [...referencesIn(what)].flatMap(ref => {
    const pseudonym = pseudonymOf(ref);
    return erased.has(pseudonym) ? [ofReference(ref, pseudonym)] : [];
  });
  if (replacements.length === 0) return what;
  return JSON.parse(replacedInJson(JSON.stringify(what), replacements));
}
