import { Goal } from '@business-relations/backstage-plugin-business-relations-common';

/** How many requirements name these words, by what became of them; `null`: they serve none of the goals. */
export type Named = {
  goal: string | null;
  open: number;
  fulfilled: number;
};

export type Serving = { open: number; fulfilled: number };

const sum = (named: readonly Named[]): Serving => ({
  open: named.reduce((total, { open }) => total + open, 0),
  fulfilled: named.reduce((total, { fulfilled }) => total + fulfilled, 0),
});

/**
 * The requirements that serve each goal. A requirement keeps the words that were read when it was decided on, so it
 * serves the goal that has these words, or had them in an earlier version and has none of its own that say so now.
 */
export function servingEach(
  goals: readonly Goal[],
  earlier: readonly (readonly Goal[])[],
  named: readonly Named[],
): Serving[] {
  const now = new Map(goals.map(({ result, id }) => [result, id]));
  const once = new Map(earlier.flat().map(({ result, id }) => [result, id]));
  const idOf = (words: string) => now.get(words) ?? once.get(words);
  return goals.map(({ id }) =>
    sum(named.filter(({ goal }) => goal !== null && idOf(goal) === id)),
  );
}

export const servingNone = (named: readonly Named[]): Serving =>
  sum(named.filter(({ goal }) => goal === null));
