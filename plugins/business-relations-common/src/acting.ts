import { Assignment } from './assignment';
import { EntityRef } from './references';

/** Who did something: a person, another system by the name of its module, or the engine when a deadline passed. */
export type Actor =
  { person: EntityRef } | { system: string } | { engine: true };

/** On whose mandate something was done; the assignment as it was then. */
export type ActingAs = {
  assignment: Assignment;
  as: 'holder' | 'deputy' | 'office';
};
