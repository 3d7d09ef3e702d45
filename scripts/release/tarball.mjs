import { execFile } from 'node:child_process';
import {
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

const filesIn = async folder =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));

/**
 * What a tarball holds.
 *
 * @returns {Promise<{files: Record<string, Buffer>, manifest: object, packedBytes: number, unpackedBytes: number}>} `files` by
 *   their path in the package
 */
export async function readTarball(tarball) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tarball-')));
  try {
    await execute('tar', ['-xzf', tarball, '-C', folder]);
    const top = join(folder, 'package');
    const files = {};
    for (const path of (await filesIn(top)).sort()) {
      files[relative(top, path).split(sep).join('/')] = await readFile(path);
    }
    return {
      files,
      manifest: JSON.parse(files['package.json'].toString()),
      packedBytes: (await stat(tarball)).size,
      unpackedBytes: Object.values(files).reduce(
        (sum, { length }) => sum + length,
        0,
      ),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
