import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { run, start } from '../process/programs.mjs';
import { isHealthy, ready } from '../process/ready.mjs';
import { fingerprint, foldersOf } from '../setup/inputs.mjs';
import { environment, nodeBinary } from '../setup/node.mjs';
import { backstageCli } from './node.mjs';

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
  await run('build-app', nodeBinary, [backstageCli, 'package', 'build'], {
    cwd: app,
    env: environment({ NODE_ENV: undefined }),
  });
  await writeFile(stamp, now);
  return undefined;
}

/**
 * Serves the page from source, reloading on change.
 *
 * @param {{settings: string[], port: number, token: string}} options
 */
export async function serveApp({ settings, port, token }) {
  const program = await start(
    'page',
    nodeBinary,
    [backstageCli, 'package', 'start', ...settings],
    {
      cwd: app,
      env: environment({
        NODE_ENV: 'development',
        BUSINESS_RELATIONS_WORKER_TOKEN: token,
      }),
    },
  );
  await ready(program, () => isHealthy(`http://localhost:${port}`));
  return program;
}
