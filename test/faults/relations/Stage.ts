import { Differences, areSame, told } from './differences';
import { Installation } from './Installation';
import { Organisation } from './Organisation';
import { Standing } from './Standing';
import { Wishes } from './wishes';

/** What a part has at hand. */
export type Stage = {
  installation: Installation;
  organisation: Organisation;
  standing: Standing;
  wishes: Wishes;
  /** What came of it. */
  note(sentence: string): void;
  /** Something is not as it was promised. */
  wrong(sentence: string): void;
};

/** Part of the run: something happens to the installation, and afterwards nothing may be wrong. */
export type Part = {
  name: string;
  title: string;
  play(stage: Stage): Promise<void>;
};

/** In whole seconds. */
export const secondsSince = (begun: number): number =>
  Math.round((Date.now() - begun) / 1000);

/** That nothing differs, or it is wrong. */
export function nothingDiffers(
  { wrong }: Stage,
  found: Differences,
  where: string,
): void {
  if (!areSame(found)) wrong(`${where}: ${told(found)}`);
}

/**
 * Waits until both catalogs show on every entity what follows from the roles, and looks whether that stays so when each
 * entity is processed once more.
 */
export async function sameEverywhere(stage: Stage): Promise<number> {
  const { standing } = stage;
  const begun = Date.now();
  nothingDiffers(stage, await standing.computed(), 'Our backend has computed');
  nothingDiffers(stage, await standing.settled(), 'The catalog shows');
  const seconds = secondsSince(begun);
  await standing.round();
  nothingDiffers(
    stage,
    await standing.misshown(),
    'After one more round it shows',
  );
  return seconds;
}
