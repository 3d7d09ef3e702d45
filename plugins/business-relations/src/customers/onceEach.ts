import {
  Assignment,
  Day,
} from '@business-relations/backstage-plugin-business-relations-common';
import { standingOf } from '../roles/standing';

/**
 * Whoever has a role several times, for different services, is one person: as they stand best. Where nobody has it, each
 * place has its own vacancy.
 */
export function onceEach(held: Assignment[], day: Day): Assignment[] {
  const people = new Map<string, Assignment>();
  for (const assignment of held) {
    const key = assignment.holder ?? assignment.id;
    const known = people.get(key);
    if (!known || standingOf(known, day).is !== 'inForce')
      people.set(key, assignment);
  }
  return [...people.values()];
}
