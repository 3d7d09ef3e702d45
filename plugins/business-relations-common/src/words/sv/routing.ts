import type { RoutingMessages } from '../../messages/routing';
import type { WordsFor } from '../wordsFor';

export const routingWords: WordsFor<RoutingMessages> = {
  'no-unit': ({ person }, f) => `${f.name(person)} hör inte till någon enhet i katalogen`,
  vacant: ({ role, unit }, f) =>
    unit ? `ingen är ${f.role(role)} för ${f.name(unit)}` : `ingen är ${f.role(role)}`,
};
