import { Checked } from './check/check';
import { Scenario } from './scenarios/Scenario';

export type Result = Checked & {
  number: number;
  title: string;
  /** What isn't as the scenario promises. */
  wrong: string[];
  seconds: number;
};

export const resultOf = (
  { number, title }: Scenario,
  checked: Checked,
  wrong: string[],
  milliseconds: number,
): Result => ({
  number,
  title,
  ...checked,
  wrong,
  seconds: Math.round(milliseconds / 1000),
});

export const isGood = ({ findings, wrong }: Result): boolean =>
  wrong.length === 0 &&
  Object.values(findings).every(found => found.length === 0);

const SHOWN = 10;

/** One line a scenario, and below it what is wrong, if anything is. */
export function linesOf(result: Result): string[] {
  const { number, title, findings, wrong } = result;
  const counts = [
    `recorded ${result.recorded}`,
    `carried out ${result.carriedOut}`,
    `refused ${result.refused}`,
    `lost ${findings.lost.length}`,
    `doubled ${findings.doubled.length}`,
    `gaps ${findings.gaps.length}`,
    `read model ≠ workflow ${findings.differences.length}`,
  ];
  const sentences = [...Object.values(findings).flat(), ...wrong];
  return [
    `${isGood(result) ? '✓' : '✗'} ${number} ${title}: ${counts.join(', ')}  ${result.seconds} s`,
    ...sentences.slice(0, SHOWN).map(sentence => `    ${sentence}`),
    ...(sentences.length > SHOWN
      ? [`    and ${sentences.length - SHOWN} more`]
      : []),
  ];
}
