import {
  Assignment,
  relatedRoles,
  Relations,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { forAllOfTheUnit } from './allOfTheUnit';
import { effective } from './levels';
import { holdersOfOffice } from './offices';
import { isFilled, Post, postsOf } from './posts';

const namedFor = (role: Role, relations: Relations): Post[] =>
  effective(postsOf(role, relations), relations).posts.filter(isFilled);

function relatedPosts(role: Role, relations: Relations): Post[] {
  const named = namedFor(role, relations);
  const customers = namedFor('customer', relations).map(
    ({ assignment: { unit } }) => unit,
  );
  return [
    ...named,
    ...forAllOfTheUnit(postsOf(role, relations), named, customers, relations),
  ];
}

/**
 * Who has a role on the subject now, whoever asks: the nearest level, and those for all of the units that are its
 * customers. A role whose holder is stood in for counts as its holder's.
 */
export function effectiveAssignments(
  role: Role,
  relations: Relations,
): Assignment[] {
  const isRelated = relatedRoles.some(each => each === role);
  const posts = isRelated
    ? relatedPosts(role, relations)
    : holdersOfOffice(role, relations);
  return posts.map(({ assignment }) => assignment);
}
