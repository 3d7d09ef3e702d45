import {
  EntityRef,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { isForEverything } from './levels';
import { isFilled, Post } from './posts';
import { lineFrom } from './units';

/**
 * Who holds a role for "all of the unit" where these units are the customers: a customer for what the unit itself is
 * customer of, others for what a unit at or above theirs is. What the same unit has named replaces it, unless that is in
 * addition.
 */
export function forAllOfTheUnit(
  posts: Post[],
  named: Post[],
  customers: (EntityRef | undefined)[],
  relations: Relations,
): Post[] {
  const isReplaced = ({ assignment: { unit } }: Post) =>
    named.some(
      ({ assignment }) => assignment.unit === unit && !assignment.inAddition,
    );
  const holdsThere = ({ assignment: { role, unit } }: Post) => {
    if (unit === undefined) return false;
    const bringing =
      role === 'customer' ? [unit] : lineFrom(unit, relations).units;
    return bringing.some(each => customers.includes(each));
  };
  return posts.filter(
    post =>
      isForEverything(post) &&
      isFilled(post) &&
      !isReplaced(post) &&
      holdsThere(post),
  );
}
