/** The middle one: what one round of a machine that others use too can't move. */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How long `work` takes, in milliseconds. */
export async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The median of so many goes, one after the other. */
export async function medianOf(times, work) {
  const taken = [];
  for (let nth = 0; nth < times; nth += 1) taken.push(await timed(work));
  return median(taken);
}

/** So many goes in a second, by everybody at once, each one after the other. */
export async function perSecond(times, everybody) {
  const taken = await timed(() =>
    Promise.all(
      everybody.map(async work => {
        for (let nth = 0; nth < times; nth += 1) await work();
      }),
    ),
  );
  return (everybody.length * times * 1000) / taken;
}

/**
 * Takes both in turn, each first in every other round, after one round that doesn't count: what the machine does
 * meanwhile meets both. The ratio is the median of the rounds' own ratios, not that of the two medians.
 *
 * @param {number} rounds
 * @param {() => Promise<number>} ours
 * @param {() => Promise<number>} baseline
 */
export async function alternating(rounds, ours, baseline) {
  const taken = [];
  for (let round = 0; round <= rounds; round += 1) {
    const isOursFirst = round % 2 === 0;
    const first = await (isOursFirst ? ours : baseline)();
    const second = await (isOursFirst ? baseline : ours)();
    if (round === 0) continue;
    taken.push(
      isOursFirst
        ? { ours: first, baseline: second }
        : { ours: second, baseline: first },
    );
  }
  return {
    ours: median(taken.map(each => each.ours)),
    baseline: median(taken.map(each => each.baseline)),
    ratio: median(taken.map(each => each.ours / each.baseline)),
  };
}
