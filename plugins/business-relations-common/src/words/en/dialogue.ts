import type { DialogueMessages } from '../../messages/dialogue';
import type { WordsFor } from '../wordsFor';

export const dialogueWords: WordsFor<DialogueMessages> = {};
