import {
  Assignment,
  Day,
  EntityRef,
  Goal,
  MOST_GOALS,
  WrittenGoal,
} from '@business-relations/backstage-plugin-business-relations-common';
import { refuse, Rejection } from '../process';

/** All that writing a customer's goals depends on. */
export type GoalFacts = {
  unit: EntityRef;
  by: EntityRef;
  /** May do so for every customer. */
  administers: boolean;
  /** The day it is where the customer is. */
  day: Day;
  /** The goals as they are. */
  before: readonly Goal[];
  /** Roles of the unit, in whatever status. */
  roles: readonly Assignment[];
  /** Those of them that give authority now. */
  inForce: readonly Assignment[];
  /** Whoever is in the catalog, of the owners that are named. */
  present: ReadonlySet<EntityRef>;
  newId: () => string;
};

const answersForGoals = ({ role }: Assignment) =>
  role === 'customer' || role === 'accountManager';

/** Whoever may write them: the customer and the account manager, and who stands in for either. */
export const whoWritesGoals = (inForce: readonly Assignment[]): EntityRef[] => [
  ...new Set(
    inForce.filter(answersForGoals).flatMap(({ holder }) => holder ?? []),
  ),
];

/** Why somebody may not write the goals of this unit; undefined where they may. */
export function notTheirGoals({
  unit,
  by,
  administers,
  roles,
  inForce,
}: Pick<GoalFacts, 'unit' | 'by' | 'administers' | 'roles' | 'inForce'>):
  Rejection | undefined {
  const isCustomer = roles.some(
    each =>
      answersForGoals(each) &&
      each.status !== 'ended' &&
      each.status !== 'declined',
  );
  if (!isCustomer) return refuse('goals-of-no-customer', { unit });
  const who = whoWritesGoals(inForce);
  return administers || who.includes(by)
    ? undefined
    : refuse('not-their-goals', { unit, who });
}

/** Requirements name a goal by its words: two in the same words could not be told apart. */
const sameWords = (one: string, other: string) =>
  one.toLocaleLowerCase('sv-SE') === other.toLocaleLowerCase('sv-SE');

function whatIsWrong(
  written: readonly WrittenGoal[],
  { before, day, present }: GoalFacts,
): Rejection | undefined {
  if (written.length === 0) return refuse('no-goals', {});
  if (written.length > MOST_GOALS) {
    return refuse('too-many-goals', { most: MOST_GOALS });
  }
  const twice = written.find(({ result, id }, nth) =>
    written.some(
      (other, later) =>
        later > nth &&
        (sameWords(result, other.result) ||
          (id !== undefined && id === other.id)),
    ),
  );
  if (twice) return refuse('goal-twice', { result: twice.result });
  for (const { id, result, until, owner } of written) {
    // What was true when it was written stays: a goal whose day has passed is not taken away by changing another.
    const known = before.find(each => each.id === id);
    if (until < day && until !== known?.until) {
      return refuse('goal-in-the-past', { result, until });
    }
    if (!present.has(owner) && owner !== known?.owner) {
      return refuse('goal-of-nobody', { result, owner });
    }
  }
  return undefined;
}

/** The goals of a customer after somebody has written all of them, or why they can't be so. */
export function writeGoals(
  written: readonly WrittenGoal[],
  facts: GoalFacts,
): Goal[] | Rejection {
  const refused = notTheirGoals(facts) ?? whatIsWrong(written, facts);
  if (refused) return refused;
  const { before, newId } = facts;
  return written.map(({ id, result, shows, owner, until }) => ({
    id: before.find(each => each.id === id)?.id ?? newId(),
    result,
    shows,
    owner,
    until,
  }));
}
