import type { ErrorMessages } from '../../messages/errors';
import type { WordsFor } from '../wordsFor';

export const errorWords: WordsFor<ErrorMessages> = {
  'unknown-entity': ({ ref }) =>
    `Katalogen har ingen ${ref}. Kontrollera referensen, eller registrera den först.`,
  'unknown-case': () => 'Ärendet finns inte, eller så får du inte se det.',
  'unknown-command': () => 'Kommandot finns inte, eller så får du inte se det.',
  malformed: ({ path, problem }) => `${path || 'Anropet'}: ${problem}.`,
  'too-large': ({ limit }) =>
    `Anropet är större än ${limit}. Länka till stora dokument i stället för att klistra in dem.`,
  'not-permitted': () =>
    'Du får inte göra detta. Fråga den som administrerar verksamhetsrelationerna.',
  'database-away': () =>
    'Databasen kan inte nås; ingenting sparades. Försök igen om en minut.',
  'engine-away': () => 'Sparat, och utförs när processmotorn är tillbaka.',
};
