/**
 * `npm run test:install`: docs/install.md carried out in fresh apps (`test/install`).
 *
 *     npm run test:install -- --app legacy
 */
import { join } from 'node:path';
import { root } from './places.mjs';
import { command } from './process/command.mjs';
import { start } from './process/programs.mjs';
import { setUp } from './setup/index.mjs';
import { environment, nodeBinary } from './setup/node.mjs';

await command(async () => {
  await setUp();
  const { ended } = await start(
    'install',
    nodeBinary,
    [join(root, 'test/install/main.mjs'), ...process.argv.slice(2)],
    { env: environment(), visible: true },
  );
  const { code, error } = await ended;
  if (error) throw error;
  return code ?? 1;
});
