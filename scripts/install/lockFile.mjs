/** An entry of Yarn's lock file says its version first, and then what it came to. */
const ENTRY = /^ {2}version: (\S+)\n {2}resolution: "(@?[^@"]+)@/gm;

/**
 * Which versions of which packages a lock file holds: all that is installed, wherever it lies.
 *
 * @param {string} text of a `yarn.lock`
 * @returns {Record<string, string[]>} by the package's name
 */
export function lockedVersions(text) {
  const versions = {};
  for (const [, version, name] of text.matchAll(ENTRY)) {
    versions[name] = [...(versions[name] ?? []), version];
  }
  return versions;
}
