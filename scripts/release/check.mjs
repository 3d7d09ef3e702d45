import { root } from '../places.mjs';
import { findingsOf, importedBy, SCHEMA } from './findings.mjs';
import { readTarball } from './tarball.mjs';

/** One file that holds everything a workflow needs: what is named in it isn't imported. */
const BUNDLED = 'dist/workflow-bundle.js';

/** A command has no ending, and is code all the same. */
const isCode = path =>
  (/\.(js|mjs|cjs|d\.ts)$/.test(path) || path.startsWith('bin/')) &&
  path !== BUNDLED;

/**
 * Looks into the tarballs.
 *
 * @param {{name: string, manifest: object, tarball: string}[]} packages
 * @param {string} folder of the repository that they were packed in
 * @returns each with its `packedManifest`, its sizes and `findings`
 */
export async function check(packages, folder = root) {
  const names = packages.map(({ name }) => name);
  const checked = [];
  for (const each of packages) {
    const { files, manifest, packedBytes, unpackedBytes } = await readTarball(
      each.tarball,
    );
    const paths = Object.keys(files);
    const imports = Object.fromEntries(
      paths
        .filter(isCode)
        .map(path => [path, importedBy(files[path].toString())]),
    );
    const findings = findingsOf({
      source: each.manifest,
      manifest,
      files: paths,
      imports,
      schema: files[SCHEMA] && JSON.parse(files[SCHEMA].toString()),
      machine: paths.filter(path => files[path].includes(folder)),
      names,
    });
    checked.push({
      ...each,
      packedManifest: manifest,
      packedBytes,
      unpackedBytes,
      findings,
    });
  }
  return checked;
}
