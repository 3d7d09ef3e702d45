const ROW = /^\| `([^`]+)` +\| (\d+) kB +\|/gm;

/** A change of some lines moves it by less, and then nobody has to write another figure. */
const TOLERATED = 0.2;

/** How many kilobytes a package's tarball has, by the table of docs/install.md. */
export const toldSizes = text =>
  Object.fromEntries(
    [...text.matchAll(ROW)].map(([, name, kilobytes]) => [
      name,
      Number(kilobytes),
    ]),
  );

/**
 * What is no longer so of the sizes that the document tells, in a sentence each.
 *
 * @param {string} text of docs/install.md
 * @param {{name: string, packedBytes: number}[]} packed
 */
export function outdatedSizes(text, packed) {
  const told = toldSizes(text);
  return packed
    .map(({ name, packedBytes }) => ({
      name,
      said: told[name],
      kilobytes: Math.ceil(packedBytes / 1024),
    }))
    .filter(
      ({ said, kilobytes }) =>
        !(Math.abs(kilobytes - said) <= Math.max(2, TOLERATED * said)),
    )
    .map(
      ({ name, said, kilobytes }) =>
        `${name} has ${kilobytes} kB; docs/install.md says ${said ?? 'nothing of it'}`,
    );
}
