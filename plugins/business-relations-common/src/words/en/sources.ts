import type { SourceMessages } from '../../messages/sources';
import type { WordsFor } from '../wordsFor';

export const sourceWords: WordsFor<SourceMessages> = {
  'source-failed': ({ why }) => `It did not answer: ${why}`,
  'source-empty': ({ before }) =>
    `It names no role at all; it named ${before} before.`,
  'source-much-smaller': ({ before, now }) =>
    `It names only ${now} roles; it named ${before} before.`,
  'source-role-without-id': () =>
    'It has no id of its own, so that nobody could know it again.',
  'source-role-unreadable': ({ where }) =>
    `“${where}” can’t be read, or is missing.`,
  'source-role-twice': () =>
    'The same id stands before another role already; that one counts.',
};
