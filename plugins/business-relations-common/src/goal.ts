import { EntityRef } from './references';
import { Day } from './term';

/** More than that nobody remembers, and what serves everything serves nothing (processes, section 11). */
export const MOST_GOALS = 7;

/** What a customer wants to have reached, and how everybody will see that it is. */
export type Goal = {
  /** Stays the same when its words are put better. */
  id: string;
  /** The result wanted: requirements name the goal in these words. */
  result: string;
  /** How it shows that it is reached. */
  shows: string;
  owner: EntityRef;
  until: Day;
};

/** A goal as somebody writes it: one that is new has no id yet. */
export type WrittenGoal = Omit<Goal, 'id'> & { id?: string };
