import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';

/** What stands for the name of an erased person in a text, in whatever language it is written. */
export const OMITTED = '[…]';

/** What is looked for, and what stands there afterwards. */
export type Replacement = { text: string; pattern: RegExp; by: string };

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A reference wherever it stands, also inside of a key or a text; `user:default/asa` is not in `user:default/asa.b`. */
export const ofReference = (
  ref: EntityRef,
  pseudonym: EntityRef,
): Replacement => ({
  text: ref,
  pattern: new RegExp(
    `(?<![a-z0-9._-])${literally(ref)}(?![a-z0-9_-]|\\.[a-z0-9])`,
    'gi',
  ),
  by: pseudonym,
});

/** A name or an address in what people wrote. */
export const ofName = (name: string): Replacement => ({
  text: name,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])${literally(name)}(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  by: OMITTED,
});

export const replacedInText = (
  text: string,
  replacements: Replacement[],
): string =>
  replacements.reduce(
    (now, { pattern, by }) => now.replaceAll(pattern, by),
    text,
  );

/** The same in every text and every key of a structure. */
function replacedIn(value: unknown, replacements: Replacement[]): unknown {
  if (typeof value === 'string') return replacedInText(value, replacements);
  if (Array.isArray(value)) {
    return value.map(item => replacedIn(item, replacements));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      replacedInText(key, replacements),
      replacedIn(item, replacements),
    ]),
  );
}

/** The same in a structure that is kept as JSON; as it was, to the letter, where nothing of it is in there. */
export function replacedInJson(
  json: string,
  replacements: Replacement[],
): string {
  const before = JSON.stringify(JSON.parse(json));
  const after = JSON.stringify(replacedIn(JSON.parse(json), replacements));
  return after === before ? json : after;
}
