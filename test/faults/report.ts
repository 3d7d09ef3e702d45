import { Checked } from './check/check';
import { Scenario } from './scenarios/Scenario';

export type Result = Checked & {
  number: number;
  title: string;
  /** What isn't as the scenario promises. */
  wrong: string[];
  notes: string[];
  seconds: number;
};

export const resultOf = (
  { number, title }: Pick<Scenario, 'number' | 'title'>,
  checked: Checked,
  came: { wrong: string[]; notes: string[]; milliseconds: number },
): Result => ({
  number,
  title,
  ...checked,
  wrong: came.wrong,
  notes: came.notes,
  seconds: Math.round(came.milliseconds / 1000),
});

export const isGood = ({ findings, wrong }: Result): boolean =>
  wrong.length === 0 &&
  Object.values(findings).every(found => found.length === 0);

const SHOWN = 10;

const countsOf = ({ recorded, carriedOut, refused, findings }: Checked) =>
  [
    `recorded ${recorded}`,
    `carried out ${carriedOut}`,
    `refused ${refused}`,
    `lost ${findings.lost.length}`,
    `doubled ${findings.doubled.length}`,
    `gaps ${findings.gaps.length}`,
    `read model ≠ workflow ${findings.differences.length}`,
  ].join(', ');

/** One line a scenario, and below it what is wrong, if anything is. */
export function linesOf(result: Result): string[] {
  const { number, title, findings, wrong, notes } = result;
  const sentences = [...Object.values(findings).flat(), ...wrong];
  const besides = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  return [
    `${isGood(result) ? '✓' : '✗'} ${number} ${title}: ${countsOf(result)}${besides}  ${result.seconds} s`,
    ...sentences.slice(0, SHOWN).map(sentence => `    ${sentence}`),
    ...(sentences.length > SHOWN
      ? [`    and ${sentences.length - SHOWN} more`]
      : []),
  ];
}

/** Of all scenarios that ran. */
export function totalLine(results: Result[]): string {
  const sumOf = (count: (result: Result) => number) =>
    results.reduce((sum, result) => sum + count(result), 0);
  const good = results.filter(isGood).length;
  const failed = results.length - good;
  const found = sumOf(({ findings }) => Object.values(findings).flat().length);
  return `${good} held, ${failed} did not: recorded ${sumOf(({ recorded }) => recorded)}, refused ${sumOf(({ refused }) => refused)}, lost, doubled, gaps and differences ${found}`;
}
