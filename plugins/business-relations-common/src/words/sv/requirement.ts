import type { RequirementMessages } from '../../messages/requirement';
import type { WordsFor } from '../wordsFor';

export const requirementWords: WordsFor<RequirementMessages> = {};
