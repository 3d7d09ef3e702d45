import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { fingerprint, foldersOf } from '../setup/inputs.mjs';
import { environment, nodeBinary } from '../setup/node.mjs';

const app = join(root, 'examples', 'app');
// Inside what is built, so that it goes when that goes.
const stamp = join(app, 'dist', '.built-from');

const isBuilt = async now => {
  await access(join(app, 'dist', 'index.html'));
  return (await readFile(stamp, 'utf8')) === now;
};

/** Builds the page, unless what it is built from is the same as the last time. */
export async function buildApp() {
  const now = await fingerprint(await foldersOf('app'), [
    join(root, 'yarn.lock'),
    join(root, 'app-config.yaml'),
  ]);
  if (await isBuilt(now).catch(() => false)) return 'unchanged';
  await run(
    'build-app',
    nodeBinary,
    [
      join(root, 'node_modules', '@backstage', 'cli', 'bin', 'backstage-cli'),
      'package',
      'build',
    ],
    { cwd: app, env: environment({ NODE_ENV: undefined }) },
  );
  await writeFile(stamp, now);
  return undefined;
}
