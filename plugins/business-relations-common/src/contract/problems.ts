import { Locale } from '../words/format';

/**
 * What our own checks say of a value, beside those that zod brings: each reads well after the name of the field.
 * Zod carries the English one; the HTTP edge says it in the caller's language.
 */
const sentences = {
  notAReference: {
    en: 'is not a reference like group:default/claims',
    sv: 'är inte en referens som group:default/claims',
  },
  notAPerson: {
    en: 'is not a person like user:default/asa',
    sv: 'är inte en person som user:default/asa',
  },
  notACurrency: {
    en: 'is not a currency like SEK',
    sv: 'är inte en valuta som SEK',
  },
  endsBeforeItBegins: {
    en: 'is before the day on which the mandate begins',
    sv: 'ligger före dagen då mandatet börjar',
  },
  notAZone: {
    en: 'is not a zone like Europe/Stockholm',
    sv: 'är inte en tidszon som Europe/Stockholm',
  },
  notAKey: {
    en: 'may hold letters, digits, dots, hyphens and underscores',
    sv: 'får bestå av bokstäver, siffror, punkter, bindestreck och understreck',
  },
  notAContentHash: {
    en: 'is not the hash of a proposal: send the one that was read',
    sv: 'är inte ett förslags kontrollsumma: skicka den som lästes',
  },
  keptForDoingNothing: {
    en: 'is kept for doing nothing, which is always there',
    sv: 'är reserverat för att inte göra något, som alltid finns med',
  },
  amountNeedsCurrency: {
    en: 'and amount come together or not at all',
    sv: 'och belopp anges tillsammans eller inte alls',
  },
  notACursor: {
    en: 'is not one that a page of this list ended with: begin without it',
    sv: 'är inte en som en sida av listan slutade med: börja utan den',
  },
  notText: {
    en: 'holds a character that is no text (NUL, or half of a pair): leave it out',
    sv: 'innehåller ett tecken som inte är text (NUL, eller ett halvt par): ta bort det',
  },
  twoWithTheSameKey: {
    en: 'holds two alternatives with the same key',
    sv: 'innehåller två alternativ med samma nyckel',
  },
} as const satisfies Record<string, Record<Locale, string>>;

export type Problem = keyof typeof sentences;

/** `.regex(…, problems.notACurrency)` */
export const problems: { readonly [P in Problem]: string } = {
  notAReference: sentences.notAReference.en,
  notAPerson: sentences.notAPerson.en,
  notACurrency: sentences.notACurrency.en,
  endsBeforeItBegins: sentences.endsBeforeItBegins.en,
  notAZone: sentences.notAZone.en,
  notAKey: sentences.notAKey.en,
  notAContentHash: sentences.notAContentHash.en,
  keptForDoingNothing: sentences.keptForDoingNothing.en,
  amountNeedsCurrency: sentences.amountNeedsCurrency.en,
  notACursor: sentences.notACursor.en,
  notText: sentences.notText.en,
  twoWithTheSameKey: sentences.twoWithTheSameKey.en,
};

/** A problem of ours in another language; as it came where it isn't one of ours. */
export const problemIn = (locale: Locale, problem: string): string =>
  Object.values(sentences).find(({ en }) => en === problem)?.[locale] ??
  problem;
