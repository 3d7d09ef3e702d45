/**
 * `npm run fuzz`: calls drawn at random from the served OpenAPI document (`test/fuzz`), as several people, on a product of
 * its own with the sample organisation on Postgres. It fails on an answer of 5xx, on one outside its schema, and where a
 * refused call left anything behind.
 *
 *     npm run fuzz                     20,000 calls
 *     npm run fuzz -- --calls 500 --seed 7
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';
import { local, root } from './places.mjs';
import { command } from './process/command.mjs';
import { freePort } from './process/ports.mjs';
import { start } from './process/programs.mjs';
import { step } from './process/steps.mjs';
import { startProduct } from './product/index.mjs';
import { setUp } from './setup/index.mjs';
import { environment, nodeBinary } from './setup/node.mjs';
import { setUpSchemathesis } from './setup/schemathesis.mjs';
import { startPostgres } from './test/postgres.mjs';

function wishes() {
  const { values } = parseArgs({
    options: {
      calls: { type: 'string', default: '20000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  if (!/^[1-9]\d*$/.test(values.calls) || !/^\d+$/.test(values.seed)) {
    throw new Failure('--calls and --seed take a whole number each.');
  }
  return values;
}

await command(async () => {
  const { calls, seed } = wishes();
  await setUp();
  let fuzzer;
  await step('Schemathesis', async () => {
    fuzzer = await setUpSchemathesis();
    return fuzzer.from;
  });
  let postgres;
  await step('Postgres', async () => {
    postgres = await startPostgres();
    return postgres.from;
  });
  const folder = join(local, 'fuzz');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { address } = await startProduct({
    state: join(folder, 'state'),
    port: await freePort(),
    postgres: postgres.address,
    // Whatever is behind them is what is looked at.
    limits: { lists: { calls: 1_000_000 }, bulk: { calls: 1_000_000 } },
    logPrefix: 'fuzz-',
  });
  const { ended } = await start(
    'fuzz',
    nodeBinary,
    [join(root, 'test/fuzz/main.mjs')],
    {
      visible: true,
      env: environment({
        BUSINESS_RELATIONS_URL: address,
        FUZZ_CALLS: calls,
        FUZZ_SEED: seed,
        FUZZ_DATABASE: postgres.address,
        FUZZ_FOLDER: folder,
        PYTHONPATH: [fuzzer.folder, join(root, 'test/fuzz')].join(':'),
      }),
    },
  );
  const { code, error } = await ended;
  if (error) throw error;
  return code ?? 1;
});
