/** How what is shown differs from what should be, a line a relation. */
export type Differences = { missing: string[]; wrong: string[] };

export function differences(
  shouldBe: readonly string[],
  shown: readonly string[],
): Differences {
  const wanted = new Set(shouldBe);
  const there = new Set(shown);
  return {
    missing: shouldBe.filter(line => !there.has(line)),
    wrong: shown.filter(line => !wanted.has(line)),
  };
}

export const areSame = ({ missing, wrong }: Differences): boolean =>
  missing.length === 0 && wrong.length === 0;

const SHOWN = 5;

/** In a sentence; the first few are named. */
export function told({ missing, wrong }: Differences): string {
  const some = (what: string, lines: string[]) =>
    lines.length > 0
      ? [`${lines.length} ${what}: ${lines.slice(0, SHOWN).join(', ')}`]
      : [];
  return (
    [...some('missing', missing), ...some('wrong', wrong)].join('; ') ||
    'nothing differs'
  );
}
