import { HURRIED_SECONDS } from '../processes/backend';
import { Randomness } from '../randomness';
import { Budget } from './Course';
import { Crew } from './Crew';
import { liftedRequirement } from './requirement';

/** A requirement that its customer has seconds to decide on. */
export type Hurried = {
  id: string;
  approval: { contentHash: string; alternative: string };
  /** When their time is over. */
  dueAt: number;
};

/** Undefined where their time was over before it could be read, on a busy machine: whoever is above has longer. */
export async function hurriedRequirement(
  crew: Crew,
  chance: Randomness,
): Promise<Hurried | undefined> {
  const walk = { chance, budget: new Budget(4), pace: 0 };
  const lifted = await liftedRequirement(crew, 'harbour', walk);
  if (!lifted) throw new Error('The requirement was not lifted');
  const { course, contentHash } = lifted;
  const { due } = await course.reads(crew.of('harbour').customer);
  const [deadline] = Object.values(due);
  if (!deadline) {
    throw new Error(`Nobody is to decide by any time in case ${course.id}`);
  }
  const dueAt = Date.parse(deadline.dueAt);
  if (dueAt > Date.now() + HURRIED_SECONDS * 1000) return undefined;
  return {
    id: course.id,
    approval: { contentHash, alternative: 'shared' },
    dueAt,
  };
}
