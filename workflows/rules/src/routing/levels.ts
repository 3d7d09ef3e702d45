import { Relations } from '@business-relations/backstage-plugin-business-relations-common';
import { isFilled, isTakenOn, Post } from './posts';

export const isForEverything = ({ assignment }: Post) =>
  'everything' in assignment.scope;

/** How far above the subject a post stands, 0 being the subject itself; undefined where it doesn't name any level. */
export function levelOf(
  { assignment: { scope } }: Post,
  { subject }: Relations,
): number | undefined {
  if (!subject || 'everything' in scope) return undefined;
  const level = subject.levels.findIndex(each => scope.entities.includes(each));
  return level < 0 ? undefined : level;
}

/** The posts of a role that name the subject or what it stands in, and those that are not taken on or out of force. */
export type Effective = { posts: Post[]; passedOver: Post[] };

/**
 * The nearest level with somebody in force replaces what is above it, unless they all say "in addition". At that level
 * a post whose holder is out of force still stands for its unit; what is only proposed replaces nothing. Where nobody
 * is in force at any level, the nearest that was taken on stands.
 */
export function effective(posts: Post[], relations: Relations): Effective {
  const byLevel = (relations.subject?.levels ?? []).map((_, level) =>
    posts.filter(post => levelOf(post, relations) === level),
  );
  const replaces = (post: Post) =>
    isFilled(post) && !post.assignment.inAddition;
  const isThere = byLevel.some(level => level.some(isFilled));
  const last = byLevel.findIndex(level =>
    level.some(isThere ? replaces : isTakenOn),
  );
  const counting = last < 0 ? byLevel : byLevel.slice(0, last + 1);
  const stands = (post: Post, level: number) =>
    isFilled(post) || (isTakenOn(post) && level === last);
  const considered = counting.flatMap((level, index) =>
    level.map(post => ({ post, stands: stands(post, index) })),
  );
  return {
    posts: considered.filter(each => each.stands).map(({ post }) => post),
    passedOver: considered.filter(each => !each.stands).map(({ post }) => post),
  };
}
