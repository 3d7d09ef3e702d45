const PARTS = ['major', 'minor', 'patch'];

/** The version that follows. Before 1.0 a minor one may change what others rely on, as npm's ranges say. */
export function nextVersion(version, part = 'minor') {
  const numbers = version.split('.').map(Number);
  const at = PARTS.indexOf(part);
  return numbers
    .map((number, i) => {
      if (i === at) return number + 1;
      return i < at ? number : 0;
    })
    .join('.');
}

/**
 * The version to release: the packages' own where it has not been released yet.
 *
 * @param {{version: string, released: string[], part?: string}} state `released` are tags, as `v0.1.0`
 */
export const versionToRelease = ({ version, released, part }) =>
  released.includes(`v${version}`) ? nextVersion(version, part) : version;
