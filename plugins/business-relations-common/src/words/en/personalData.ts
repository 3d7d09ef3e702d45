import type { PersonalDataMessages } from '../../messages/personalData';
import type { WordsFor } from '../wordsFor';

const counted = (count: number, one: string, many: string) => {
  if (count === 0) return [];
  return [count === 1 ? `one ${one}` : `${count} ${many}`];
};

export const personalDataWords: WordsFor<PersonalDataMessages> = {
  'person-still-needed': ({ person, roles, tasks, commands }, { name, list }) =>
    `${name(person)} can’t be erased yet: there is ${list([
      ...counted(roles, 'role', 'roles'),
      ...counted(tasks, 'task', 'tasks'),
      ...counted(commands, 'command on its way', 'commands on their way'),
    ])}. End or hand over the roles and hand on the tasks; what is on its way arrives by itself.`,
  'permissions-are-off': () =>
    'Data about other people are exported and erased only where Backstage’s permissions are on. Set permission.enabled, and say in the policy who may.',
};
