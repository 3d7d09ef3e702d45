import type { CaseTitle } from '../messages/notices';
import type { Say } from './wordsFor';

/** What a case is called, in the language of the sentence around it. */
export const titleOf = (title: CaseTitle, say: Say): string =>
  typeof title === 'string' ? title : say(title);
