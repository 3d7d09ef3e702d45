import { join } from 'node:path';
import { local, root } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { step } from '../process/steps.mjs';
import { fromSource } from '../product/node.mjs';
import { environment, nodeBinary } from '../setup/node.mjs';
import { setUpTemporal } from '../setup/temporal.mjs';
import { preparePostgres } from './postgres.mjs';

/** Where a run leaves what came of each scenario. */
export const results = join(local, 'faults', 'results.json');

const isAboutRelations = wish => wish.startsWith('--relations');

/** What the product needs besides Postgres; relations in the catalog need no engine. */
async function engineFor(wishes) {
  if (wishes.some(isAboutRelations)) return {};
  let temporal;
  await step('Temporal', async () => {
    temporal = await setUpTemporal();
    return temporal.from;
  });
  return { TEMPORAL_CLI_PATH: temporal.path };
}

/**
 * Runs `test/faults`, or of it what is about relations in the catalog, with the servers that it starts and kills by
 * itself.
 *
 * @param {string[]} wishes
 * @param {{visible?: boolean}} [options]
 */
export async function runFaults(wishes, { visible } = {}) {
  const engine = await engineFor(wishes);
  const folder = join(root, 'test', 'faults');
  const main = wishes.some(isAboutRelations)
    ? join(folder, 'relations', 'main.ts')
    : join(folder, 'main.ts');
  let postgres;
  await step('Postgres', async () => {
    postgres = await preparePostgres();
    return postgres.from;
  });
  const { folder: programs, data, work, user, forget } = postgres;
  try {
    await run('test-faults', nodeBinary, [...fromSource, main, ...wishes], {
      visible,
      env: environment({
        ...engine,
        // Backends and workers are begun anew some thirty times: 209 s for all of it instead of 243 (29 November 2026).
        NODE_COMPILE_CACHE: join(local, 'compiled'),
        FAULTS_POSTGRES: JSON.stringify({
          folder: programs,
          data,
          work,
          ...user,
        }),
      }),
    });
  } finally {
    forget();
  }
}
