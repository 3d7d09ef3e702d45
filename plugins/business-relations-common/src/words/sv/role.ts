import type { RoleMessages } from '../../messages/role';
import type { WordsFor } from '../wordsFor';

export const roleWords: WordsFor<RoleMessages> = {};
