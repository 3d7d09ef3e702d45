import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exists, shown, tools } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { explainNetwork } from './network.mjs';
import { schemathesis } from './versions.mjs';

/**
 * The fuzzer: a Python program, in a folder of its own rather than a virtual environment, which not every Python can make.
 *
 * @returns {Promise<{folder: string, from: string}>} `folder` belongs on PYTHONPATH
 */
export async function setUpSchemathesis() {
  const folder = join(tools, `schemathesis-${schemathesis.version}`);
  if (await exists(folder)) return { folder, from: shown(folder) };
  const work = `${folder}.installing`;
  await rm(work, { recursive: true, force: true });
  const name = `${schemathesis.package}==${schemathesis.version}`;
  await run('setup-schemathesis', 'python3', [
    '-m',
    'pip',
    'install',
    '--only-binary=:all:',
    '--disable-pip-version-check',
    '--target',
    work,
    name,
  ]).catch(async error => {
    throw await explainNetwork(error, name);
  });
  await rename(work, folder);
  return { folder, from: `the Python package ${name}` };
}
