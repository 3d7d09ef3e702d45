import {
  Assignment,
  EntityRef,
  relatedRoles,
  Relations,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { effective, isForEverything } from './levels';
import { holdersOfOffice } from './offices';
import { isFilled, Post, postsOf } from './posts';
import { lineFrom } from './units';

const namedFor = (role: Role, relations: Relations): Post[] =>
  effective(postsOf(role, relations), relations).posts.filter(isFilled);

/** "All of the unit": for a customer what the unit itself is customer of, for others what a unit at or above theirs is. */
function holdsForAllOf(
  { assignment: { role, unit } }: Post,
  customerUnits: ReadonlySet<EntityRef | undefined>,
  relations: Relations,
): boolean {
  if (unit === undefined) return false;
  const bringing =
    role === 'customer' ? [unit] : lineFrom(unit, relations).units;
  return bringing.some(each => customerUnits.has(each));
}

function relatedPosts(role: Role, relations: Relations): Post[] {
  const named = namedFor(role, relations);
  const customerUnits = new Set(
    namedFor('customer', relations).map(({ assignment }) => assignment.unit),
  );
  const replaced = new Set(
    named.flatMap(({ assignment: { unit, inAddition } }) =>
      inAddition ? [] : [unit],
    ),
  );
  const forAll = postsOf(role, relations).filter(
    post =>
      isForEverything(post) &&
      isFilled(post) &&
      !replaced.has(post.assignment.unit) &&
      holdsForAllOf(post, customerUnits, relations),
  );
  return [...named, ...forAll];
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
