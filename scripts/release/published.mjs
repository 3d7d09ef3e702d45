import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where packages for others lie; everything else of the repository stays in it. */
const PARENTS = ['plugins', 'workflows'];

/**
 * The packages that others install, of this repository or of an earlier state of it in another folder.
 *
 * @param {string} folder of the repository
 * @returns {Promise<{name: string, version: string, path: string, manifest: object}[]>} by name
 */
export async function publishedPackages(folder) {
  const packages = [];
  for (const parent of PARENTS) {
    for (const name of await readdir(join(folder, parent))) {
      const path = join(folder, parent, name);
      const text = await readFile(join(path, 'package.json'), 'utf8').catch(
        () => undefined,
      );
      if (!text) continue;
      const manifest = JSON.parse(text);
      if (manifest.private) continue;
      const { name: id, version } = manifest;
      packages.push({ name: id, version, path, manifest });
    }
  }
  return packages.sort((one, other) => one.name.localeCompare(other.name));
}

/** Name of a package's tarball, as npm calls it. */
export const tarballName = ({ name, version }) =>
  `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
