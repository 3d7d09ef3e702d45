import { join } from 'node:path';
import { root } from '../places.mjs';
import { freePort } from '../process/ports.mjs';
import { start } from '../process/programs.mjs';
import { isHealthy, ready } from '../process/ready.mjs';
import { environment, nodeBinary } from '../setup/node.mjs';
import { asInProduction, fromSource, withLittleUncollected } from './node.mjs';

const folder = join(root, 'workflows', 'worker');

/** By folders, not by what it loads: the workflows are bundled and never loaded. */
const watching = [
  ...[
    folder,
    join(root, 'workflows', 'rules'),
    join(root, 'plugins', 'business-relations-common'),
  ].map(each => `--watch-path=${join(each, 'src')}`),
  '--require',
  join(root, 'scripts', 'product', 'quietThreads.cjs'),
];

/**
 * Starts the worker, from source; `packed` is a folder that has it as others get it, for production. It is ready when
 * it takes tasks.
 *
 * @param {{temporal: {address: string, namespace: string}, backendPort: number, token: string, name?: string,
 *   watch?: boolean, packed?: string}} options
 */
export async function startWorker(options) {
  const { temporal, backendPort, token, name = 'worker' } = options;
  const { watch, packed } = options;
  const healthPort = await freePort();
  const program = await start(
    name,
    nodeBinary,
    [
      ...(watch ? watching : []),
      ...(packed ? [withLittleUncollected, ...asInProduction] : fromSource),
      packed ? 'program/main/index.ts' : 'src/main/index.ts',
    ],
    {
      cwd: packed ?? folder,
      env: environment({
        NODE_ENV: packed ? 'production' : 'development',
        TEMPORAL_ADDRESS: temporal.address,
        TEMPORAL_NAMESPACE: temporal.namespace,
        BUSINESS_RELATIONS_BACKEND_URL: `http://127.0.0.1:${backendPort}`,
        BUSINESS_RELATIONS_WORKER_TOKEN: token,
        BUSINESS_RELATIONS_TASK_QUEUE: 'business-relations',
        BUSINESS_RELATIONS_HEALTH_PORT: String(healthPort),
      }),
    },
  );
  await ready(program, () => isHealthy(`http://127.0.0.1:${healthPort}/ready`));
  return program;
}
