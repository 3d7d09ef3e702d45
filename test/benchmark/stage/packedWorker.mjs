import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../scripts/places.mjs';
import { run } from '../../../scripts/process/programs.mjs';
import { asInProduction } from '../../../scripts/product/node.mjs';
import { environment, nodeBinary } from '../../../scripts/setup/node.mjs';

const source = join(root, 'workflows', 'worker');

/**
 * Puts the worker into a folder as others get it, with its workflows bundled beforehand: from source it bundles them
 * in its own process, and what that leaves behind, 150 MB that come and go, would be taken for its cases'.
 */
export async function packedWorker(folder) {
  await run(
    'benchmark-worker-bundle',
    nodeBinary,
    [...asInProduction, 'src/main/pack.ts'],
    { cwd: source, env: environment() },
  );
  await mkdir(join(folder, 'dist'), { recursive: true });
  const bundle = join('dist', 'workflow-bundle.js');
  await cp(join(source, bundle), join(folder, bundle));
  await cp(join(source, 'package.json'), join(folder, 'package.json'));
  // Under a name of its own: where there is `src`, the worker takes it for this repository and bundles.
  await cp(join(source, 'src'), join(folder, 'program'), { recursive: true });
  return folder;
}
