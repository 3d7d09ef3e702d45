/**
 * `npm run registry`: packs every package that others install, and serves them as a registry on this machine until Ctrl-C.
 *
 *     npm run registry -- --port 4873
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { local, root } from './places.mjs';
import { command } from './process/command.mjs';
import { requireFree } from './process/ports.mjs';
import { step } from './process/steps.mjs';
import { pack } from './release/pack.mjs';
import { serveRegistry } from './release/registry.mjs';
import { setUp } from './setup/index.mjs';

await command(async () => {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4873' } },
  });
  const port = Number(values.port);
  await requireFree(port, 'npm run registry -- --port N');
  await setUp();
  let packages;
  await step('Packed', async () => {
    packages = await pack({ folder: root, out: join(local, 'tarballs') });
    return `${packages.length} packages`;
  });
  const { address } = await serveRegistry(packages, { port });
  console.log(`\nThe packages of this repository: ${address}`);
  for (const { name, version } of packages) console.log(`  ${name} ${version}`);
  console.log('\nCtrl-C ends it.');
  return new Promise(() => {});
});
