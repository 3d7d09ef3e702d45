import {
  Decider,
  Matter,
} from '@business-relations/backstage-plugin-business-relations-common';
import { aboveOf } from './authority';
import { peopleDeciding } from './route';

/** Who is asked next when nobody decides in time: customer above, last the IT steering group. */
export function nextAbove(matter: Matter): Decider | undefined {
  const asked = peopleDeciding(matter.asked.map(({ decider }) => decider));
  return aboveOf(matter.routes[matter.onTheTable]).find(
    decider =>
      !peopleDeciding([decider]).every(person => asked.includes(person)),
  );
}
