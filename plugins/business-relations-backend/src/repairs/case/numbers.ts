/** Every number up to this one. */
export const upTo = (last: number): number[] =>
  Array.from({ length: last }, (_, index) => index + 1);

/** `[1, 2, 3, 6]` as `1–3, 6`. */
export function asRanges(numbers: number[]): string {
  const ranges: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges
    .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
    .join(', ');
}

/** The greatest, of none 0. */
export const greatest = (...numbers: number[]): number =>
  Math.max(0, ...numbers);
