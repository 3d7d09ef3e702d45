const idOf = (fingerprint: string) => fingerprint.split(':')[0];

/** Whose keys: as a sentence begins with them. */
export type Side = { name: string; fingerprints: string[] };

function reads(reader: Side, writer: Side): string | undefined {
  const [used] = writer.fingerprints;
  if (used === undefined || reader.fingerprints.includes(used)) {
    return undefined;
  }
  const id = idOf(used);
  const namesake = reader.fingerprints.some(each => idOf(each) === id);
  return namesake
    ? `The key “${id}” by which ${writer.name} encrypts is another one than the key of that name that ${reader.name} has: give both the same`
    : `${writer.name} encrypts with the key “${id}”, which ${reader.name} doesn't have: give it that key first, and make it the first of the keys when both have it`;
}

/** The key by which one of them writes what the other can't read; undefined where there is none. */
export const keyApart = (
  one: string[],
  other: string[],
): string | undefined => {
  const used = [one, other].find(
    ([first], index) =>
      first !== undefined && ![other, one][index].includes(first),
  );
  return used && idOf(used[0]);
};

/**
 * What keeps two sides from reading what the other writes; undefined where nothing does. One that doesn't encrypt yet
 * has to hold the other's key all the same.
 */
export const keysApart = (one: Side, other: Side): string | undefined =>
  reads(one, other) ?? reads(other, one);
