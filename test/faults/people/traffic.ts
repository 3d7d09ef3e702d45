import { Randomness } from '../randomness';
import { Budget, Walk } from './Course';
import { Crew, Unit } from './Crew';
import { walkRequirement } from './requirement';
import { walkRole } from './role';

export type Traffic = {
  /** Commands in all, about. */
  decisions: number;
  /** Cases at once. */
  atOnce: number;
  /** Milliseconds between two commands of one case, on the average. */
  pace: number;
  seed: number;
};

const busyUnits: readonly [Unit, ...Unit[]] = ['claims', 'sales'];

async function walkOne(crew: Crew, walk: Walk): Promise<void> {
  const unit = walk.chance.oneOf(busyUnits);
  await (walk.chance.happens(0.25)
    ? walkRole(crew, unit, walk)
    : walkRequirement(crew, unit, walk));
}

/**
 * Many cases at once, each in several people's hands, until as many commands were sent and what happens meanwhile is
 * over. A case goes to its end.
 */
export async function busyWhile(
  crew: Crew,
  { decisions, atOnce, pace, seed }: Traffic,
  happening: () => Promise<void>,
): Promise<void> {
  const budget = new Budget(decisions);
  let isOver = false;
  const happens = happening().finally(() => {
    isOver = true;
  });
  const lanes = Array.from({ length: atOnce }, async (_, lane) => {
    const chance = Randomness.from(seed, 'lane', lane);
    while (!isOver || !budget.isSpent) {
      await walkOne(crew, { chance, budget, pace });
    }
  });
  await Promise.all([happens, ...lanes]);
}
