import type { ErrorMessages } from '../../messages/errors';
import type { WordsFor } from '../wordsFor';

export const errorWords: WordsFor<ErrorMessages> = {
  'unknown-entity': ({ ref }) =>
    `The catalog has no ${ref}. Check the reference, or register it first.`,
  'unknown-case': () => 'There is no such case, or you may not see it.',
  'unknown-command': () => 'There is no such command, or you may not see it.',
  malformed: ({ path, problem }) => `${path || 'The request'}: ${problem}.`,
  'too-large': ({ limit }) =>
    `The request is larger than ${limit}. Link to large documents instead of pasting them.`,
  'not-permitted': () =>
    'You may not do this. Ask whoever administers business relations.',
  'database-away': () =>
    'The database can’t be reached; nothing was recorded. Try again in a minute.',
  'engine-away': () =>
    'Recorded, and will be carried out when the process engine is back.',
};
