import { join } from 'node:path';
import { root } from '../places.mjs';
import { start } from '../process/programs.mjs';
import { isHealthy, ready } from '../process/ready.mjs';
import { environment, nodeBinary } from '../setup/node.mjs';
import { fromSource } from './node.mjs';
import { backendArguments } from './settings.mjs';

const folder = join(root, 'examples', 'backend');
const cli = join(root, 'node_modules/@backstage/cli/bin/backstage-cli');

/**
 * Starts the example backend, from source.
 *
 * @param {Parameters<typeof backendArguments>[0] & {token: string, name?: string, watch?: boolean}} options
 */
export async function startBackend(options) {
  const { token, port, name = 'backend', watch } = options;
  const settings = await backendArguments(options);
  const program = await start(
    name,
    nodeBinary,
    watch
      ? [cli, 'package', 'start', ...settings]
      : [...fromSource, 'src/index.ts', ...settings],
    {
      cwd: folder,
      env: environment({
        NODE_ENV: 'development',
        BUSINESS_RELATIONS_WORKER_TOKEN: token,
      }),
    },
  );
  await ready(program, () =>
    isHealthy(`http://127.0.0.1:${port}/.backstage/health/v1/readiness`),
  );
  return program;
}
