import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { logs, root } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { environment, nodeBinary } from '../setup/node.mjs';
import { ofNode } from './totals.mjs';

/** The tests of these scripts themselves, with Node's own runner: they run before any package is installed. */
export async function scripts() {
  const folders = ['install', 'process', 'product', 'release', 'setup', 'test'];
  const files = await Promise.all(
    folders.map(async folder => {
      const path = join(root, 'scripts', folder);
      const names = await readdir(path);
      return names
        .filter(name => name.endsWith('.test.mjs'))
        .map(name => join(path, name));
    }),
  );
  const result = async () =>
    ofNode(await readFile(join(logs, 'test-scripts.log'), 'utf8'));
  await run(
    'test-scripts',
    nodeBinary,
    ['--test', '--test-reporter=tap', ...files.flat()],
    { env: environment() },
  ).catch(async error => {
    // Failed tests stand in the log; where there is none, the runner itself has failed.
    if (!(await result()).failed) throw error;
  });
  return result();
}
