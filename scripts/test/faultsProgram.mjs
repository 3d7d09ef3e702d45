import { join } from 'node:path';
import { root } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { step } from '../process/steps.mjs';
import { fromSource } from '../product/node.mjs';
import { environment, nodeBinary } from '../setup/node.mjs';
import { setUpTemporal } from '../setup/temporal.mjs';
import { preparePostgres } from './postgres.mjs';

/** Where a run leaves what came of each scenario. */
export const results = join(root, '.local', 'faults', 'results.json');

/**
 * Runs `test/faults`, with the servers that it starts and kills by itself.
 *
 * @param {string[]} wishes
 * @param {{visible?: boolean}} [options]
 */
export async function runFaults(wishes, { visible } = {}) {
  let temporal;
  await step('Temporal', async () => {
    temporal = await setUpTemporal();
    return temporal.from;
  });
  let postgres;
  await step('Postgres', async () => {
    postgres = await preparePostgres();
    return postgres.from;
  });
  const { folder, data, work, user, forget } = postgres;
  try {
    await run(
      'test-faults',
      nodeBinary,
      [...fromSource, join(root, 'test', 'faults', 'main.ts'), ...wishes],
      {
        visible,
        env: environment({
          TEMPORAL_CLI_PATH: temporal.path,
          FAULTS_POSTGRES: JSON.stringify({ folder, data, work, ...user }),
        }),
      },
    );
  } finally {
    forget();
  }
}
