import { join } from 'node:path';
import { root } from '../places.mjs';
import { start } from '../process/programs.mjs';
import { isHealthy, ready } from '../process/ready.mjs';
import { environment, nodeBinary } from '../setup/node.mjs';
import { backstageCli, fromSource } from './node.mjs';

/**
 * Starts the example backend, from source.
 *
 * @param {{settings: string[], port: number, token: string, name?: string, watch?: boolean}} options
 */
export async function startBackend(options) {
  const { settings, port, token, name = 'backend', watch } = options;
  const program = await start(
    name,
    nodeBinary,
    watch
      ? [backstageCli, 'package', 'start', ...settings]
      : [...fromSource, 'src/index.ts', ...settings],
    {
      cwd: join(root, 'examples', 'backend'),
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
