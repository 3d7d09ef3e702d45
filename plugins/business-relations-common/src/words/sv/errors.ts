import type { ErrorMessages } from '../../messages/errors';
import type { WordsFor } from '../wordsFor';

export const errorWords: WordsFor<ErrorMessages> = {
  'unknown-address': ({ path }) =>
    `Det finns inget på ${path}. GET openapi.json visar vad som finns.`,
  'unknown-entity': ({ ref }) =>
    `Katalogen har ingen ${ref}. Kontrollera referensen, eller registrera den först.`,
  'unknown-role': () => 'Rollen finns inte, eller så får du inte se den.',
  'unknown-case': () => 'Ärendet finns inte, eller så får du inte se det.',
  'unknown-kind': ({ kind }) =>
    `Här finns ingen ärendetyp som heter ”${kind}”.`,
  'unknown-command': () => 'Kommandot finns inte, eller så får du inte se det.',
  malformed: ({ path, problem }) => `${path || 'Anropet'}: ${problem}.`,
  'too-large': ({ limit }) =>
    `Anropet är större än ${limit}. Länka till stora dokument i stället för att klistra in dem.`,
  'too-many-calls': ({ seconds }) =>
    `Det har begärts för ofta på kort tid. Gör det igen om ${seconds} s.`,
  'not-signed-in': () => 'Logga in och försök sedan igen.',
  'not-permitted': () =>
    'Du får inte göra detta. Fråga den som administrerar verksamhetsrelationerna.',
  'key-used-before': () =>
    'Nyckeln mot dubbletter har redan följt med ett annat anrop. Välj en ny för varje sak du gör.',
  'events-missing': ({ case: id, expected, came }) =>
    `Händelse ${came} i ärende ${id} kom före händelse ${expected}. Skicka det som saknas först.`,
  'other-contract': ({ theirs, ours }) =>
    `Workern talar version ${theirs} av kontraktet, backend version ${ours}. Uppgradera båda till samma version.`,
  'newer-release': () =>
    'En nyare version har skrivit detta, och Backstage håller på att uppgraderas till den. Gör det igen om en minut.',
  'other-keys': ({ key }) =>
    `Worker och backend har inte båda nyckeln ”${key}”, som en av dem krypterar med. Ge båda samma nycklar.`,
  failed: () =>
    'Något gick fel här. Det står i serverns logg; försök igen, eller säg till den som driver den.',
  'database-away': () =>
    'Databasen kan inte nås, så detta är inte gjort. Skicka samma sak igen om en minut: det räknas en gång.',
  'backstage-away': () =>
    'Backstage kan just nu inte säga vem som får göra detta, så det är inte gjort. Skicka samma sak igen om en minut.',
  'engine-away': () => 'Sparat, och utförs när processmotorn är tillbaka.',
  'recorded-database-away': () =>
    'Sparat, och utförs när databasen kan nås igen.',
};
