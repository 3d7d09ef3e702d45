import { EntityRef } from '../references';
import { Day } from '../term';
import type { Nothing } from './nothing';

/** What is refused when somebody writes a customer's goals. */
export interface GoalMessages {
  'goals-of-no-customer': { unit: EntityRef };
  /** `who`: whoever may. */
  'not-their-goals': { unit: EntityRef; who: EntityRef[] };
  'no-goals': Nothing;
  'too-many-goals': { most: number };
  'goal-twice': { result: string };
  'goal-in-the-past': { result: string; until: Day };
  'goal-of-nobody': { result: string; owner: EntityRef };
  /** Somebody else wrote them meanwhile. */
  'goals-changed': Nothing;
}
