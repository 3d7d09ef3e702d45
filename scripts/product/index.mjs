import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { step } from '../process/steps.mjs';
import { setUpTemporal } from '../setup/temporal.mjs';
import { buildApp } from './app.mjs';
import { startBackend } from './backend.mjs';
import { secretsOf } from './settings.mjs';
import { startTemporal } from './temporal.mjs';
import { startWorker } from './worker.mjs';

/**
 * Starts the whole product on one port and answers when all of it is ready.
 *
 * @param {{state: string, port: number, catalog?: object, logPrefix?: string}} options
 */
export async function startProduct({ state, port, catalog, logPrefix = '' }) {
  let path;
  await step('Temporal', async () => {
    if (process.env.TEMPORAL_ADDRESS) {
      return `your server at ${process.env.TEMPORAL_ADDRESS}`;
    }
    const found = await setUpTemporal();
    path = found.path;
    return found.from;
  });
  await step('Page built', buildApp);

  const { workerToken: token } = await secretsOf(state);
  let temporal;
  await step('Temporal started', async () => {
    temporal = await startTemporal({
      state,
      path,
      name: `${logPrefix}temporal`,
    });
    return temporal.address;
  });
  const engine = { address: temporal.address, namespace: temporal.namespace };
  // Each needs a few seconds and neither waits for the other.
  const backend = startBackend({
    state,
    port,
    catalog,
    token,
    temporal: engine,
    name: `${logPrefix}backend`,
  });
  const worker = !existsSync(join(root, 'workflows/worker/src/main/index.ts'))
    ? Promise.resolve()
    : startWorker({
        temporal: engine,
        backendPort: port,
        token,
        name: `${logPrefix}worker`,
      });
  worker.catch(() => {});
  const programs = [
    temporal.program,
    await step('Backend started', () => backend),
    await step('Worker started', () => worker),
  ].filter(Boolean);
  return {
    programs,
    temporal,
    address: `http://localhost:${port}`,
    end: async () => {
      for (const program of [...programs].reverse()) await program.end();
    },
  };
}
