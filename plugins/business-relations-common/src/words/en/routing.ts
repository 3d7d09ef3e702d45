import type { RoutingMessages } from '../../messages/routing';
import type { WordsFor } from '../wordsFor';

export const routingWords: WordsFor<RoutingMessages> = {
  'no-unit': ({ person }, f) => `${f.name(person)} belongs to no unit in the catalog`,
  vacant: ({ role, unit }, f) =>
    unit ? `nobody is ${f.role(role)} for ${f.name(unit)}` : `nobody is ${f.role(role)}`,
};
