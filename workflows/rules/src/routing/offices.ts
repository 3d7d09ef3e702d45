import {
  Decider,
  Reason,
  Relations,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { effective, isForEverything } from './levels';
import { isFilled, partiesOf, Post, postsOf, whyNot } from './posts';

/**
 * Who holds an office of IT for the subject: the nearest level that names it, else whoever holds it for everything.
 */
export function holdersOfOffice(role: Role, relations: Relations): Post[] {
  const posts = postsOf(role, relations);
  const named = effective(posts, relations).posts.filter(isFilled);
  const everywhere = posts.filter(
    post => isForEverything(post) && isFilled(post),
  );
  const add = named.every(({ assignment }) => assignment.inAddition);
  return add ? [...named, ...everywhere] : named;
}

/** Whoever holds an office decides by it, without a mandate of their own. */
export function byOffice(posts: Post[]): Decider | undefined {
  const [first, ...more] = partiesOf(posts);
  if (!first) return undefined;
  return {
    parties: [first, ...more],
    authority: 'office',
    ...(first.unit && { unit: first.unit }),
  };
}

export const officeOf = (
  role: Role,
  relations: Relations,
): Decider | undefined => byOffice(holdersOfOffice(role, relations));

/** The IT steering group, whose chair decides for it where no meeting is kept. */
export const steeringGroup = (relations: Relations): Decider | undefined =>
  officeOf('steeringChair', relations);

/** Why an office that somebody was asked to take isn't filled. */
export const whyOfficeIsUnfilled = (
  role: Role,
  relations: Relations,
): Reason[] => whyNot(postsOf(role, relations), relations);
