import { medianOf } from '../rounds.mjs';
import { Requirement } from './requirement.mjs';

/** So often that V8 has compiled what is used. */
export const OFTEN = 150;

/**
 * A server that has run for a while. V8 compiles what is used often: a decision took the backend 35 ms of processor
 * time among the first sixty and 28 ms from the hundred and twentieth on (28 November 2026).
 */
export async function warmUp(everybody, counter) {
  const requirement = await Requirement.toDecide(everybody);
  await medianOf(OFTEN, requirement.goesOn);
  await medianOf(OFTEN, counter.count);
}
