import { join } from 'node:path';
import { fromSource, logOf, root } from './places';
import { isHealthy } from './ports';
import { Program } from './Program';

/** The worker as it is. */
export const workerOf = (options: {
  name: string;
  healthPort: number;
  temporalPort: number;
  /** Of whatever leads to the backends. */
  backendPort: number;
  token: string;
}): Program =>
  new Program({
    name: options.name,
    command: process.execPath,
    args: [...fromSource, 'src/main/index.ts'],
    cwd: join(root, 'workflows', 'worker'),
    env: {
      ...process.env,
      NODE_ENV: 'development',
      TEMPORAL_ADDRESS: `127.0.0.1:${options.temporalPort}`,
      BUSINESS_RELATIONS_BACKEND_URL: `http://127.0.0.1:${options.backendPort}`,
      BUSINESS_RELATIONS_WORKER_TOKEN: options.token,
      BUSINESS_RELATIONS_HEALTH_PORT: String(options.healthPort),
    },
    log: logOf(options.name),
    isReady: () => isHealthy(`http://127.0.0.1:${options.healthPort}/ready`),
  });
