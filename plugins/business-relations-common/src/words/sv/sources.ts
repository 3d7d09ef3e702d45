import type { SourceMessages } from '../../messages/sources';
import type { WordsFor } from '../wordsFor';

export const sourceWords: WordsFor<SourceMessages> = {
  'source-failed': ({ why }) => `Det svarade inte: ${why}`,
  'source-empty': ({ before }) =>
    `Det anger ingen roll alls; tidigare angav det ${before}.`,
  'source-much-smaller': ({ before, now }) =>
    `Det anger bara ${now} roller; tidigare angav det ${before}.`,
  'source-role-without-id': () =>
    'Den har inget eget id, så den går inte att känna igen nästa gång.',
  'source-role-unreadable': ({ where }) =>
    `”${where}” går inte att läsa, eller saknas.`,
  'source-role-twice': () =>
    'Samma id står redan vid en annan roll; den gäller.',
};
