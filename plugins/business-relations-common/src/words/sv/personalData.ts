import type { PersonalDataMessages } from '../../messages/personalData';
import type { WordsFor } from '../wordsFor';

const counted = (count: number, one: string, many: string) => {
  if (count === 0) return [];
  return [count === 1 ? one : `${count} ${many}`];
};

export const personalDataWords: WordsFor<PersonalDataMessages> = {
  'person-still-needed': ({ person, roles, tasks, commands }, { name, list }) =>
    `${name(person)} kan inte raderas än: där finns ${list([
      ...counted(roles, 'en roll', 'roller'),
      ...counted(tasks, 'en uppgift', 'uppgifter'),
      ...counted(commands, 'ett kommando på väg', 'kommandon på väg'),
    ])}. Avsluta eller lämna över rollerna och lämna uppgifterna vidare; det som är på väg kommer fram av sig självt.`,
  'permissions-are-off': () =>
    'Uppgifter om andra exporteras och raderas bara där Backstages behörigheter är påslagna. Sätt permission.enabled, och ange i policyn vem som får.',
};
