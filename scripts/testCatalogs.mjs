/**
 * `npm run test:catalogs`: two catalogs of examples/catalogs, or one's own, from their first start to every service
 * answering who decides (`test/catalogs`).
 *
 *     npm run test:catalogs
 *     npm run test:catalogs -- flat
 *     npm run test:catalogs -- --catalog PATH-OR-URL --table FILE
 *     npm run test:catalogs -- --address http://localhost:7007 --table FILE
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';
import { local, root, shown } from './places.mjs';
import { command } from './process/command.mjs';
import { freePort } from './process/ports.mjs';
import { run, start } from './process/programs.mjs';
import { catalogOf, stateNameOf } from './product/catalog.mjs';
import { startProduct } from './product/index.mjs';
import { fromSource } from './product/node.mjs';
import { setUp } from './setup/index.mjs';
import { environment, nodeBinary } from './setup/node.mjs';

const usage = `npm run test:catalogs -- [flat] [deep] [--catalog PATH-OR-URL --table FILE] [--address URL --table FILE]

  flat, deep             the catalogs of examples/catalogs; both where nothing is said
  --catalog PATH-OR-URL  this catalog, from its first start
  --address URL          a product that runs already, as npm start says it
  --table FILE           the table of budgets that is imported there, CSV or YAML
`;

const catalogs = join(root, 'examples', 'catalogs');

const ours = {
  flat: async () => ({
    name: 'flat',
    place: join(catalogs, 'flat'),
    table: join(catalogs, 'flat', 'budget-2026.csv'),
  }),
  deep: async () => {
    const folder = join(local, 'catalogs', 'deep');
    const program = join(catalogs, 'deep', 'write.mjs');
    await run('catalog-deep', nodeBinary, [program, folder]);
    return {
      name: 'deep',
      place: folder,
      table: join(folder, 'budget-2026.csv'),
    };
  },
};

function wishes() {
  // npm changes into the repository; a path is meant from where the person stands.
  const standingIn = process.env.INIT_CWD ?? process.cwd();
  let given;
  try {
    given = parseArgs({
      allowPositionals: true,
      options: {
        catalog: { type: 'string' },
        address: { type: 'string' },
        table: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Failure(`${error.message}\n\n${usage}`);
  }
  const { positionals: names, values } = given;
  const { catalog: place, address, table } = values;
  const unknown = names.find(name => !(name in ours));
  const isOfOnesOwn = place !== undefined || address !== undefined;
  if (unknown !== undefined || isOfOnesOwn !== (table !== undefined)) {
    throw new Failure(usage);
  }
  if (isOfOnesOwn) {
    return [
      async () => ({
        name: 'own',
        place,
        address,
        standingIn,
        table: resolve(standingIn, table),
      }),
    ];
  }
  return (names.length ? names : Object.keys(ours)).map(name => ours[name]);
}

/** A product on the catalog, without any state; or the one that runs already. */
async function productOn({ name, place, address, standingIn }) {
  if (address) return { address, end: async () => {} };
  const catalog = await catalogOf([place], standingIn);
  const state = join(local, 'test', stateNameOf(catalog));
  await rm(state, { recursive: true, force: true });
  await mkdir(state, { recursive: true });
  return startProduct({
    state,
    port: await freePort(),
    catalog,
    logPrefix: `test-catalog-${name}-`,
  });
}

async function passes(catalog) {
  const product = await productOn(catalog);
  console.log(`${shown(catalog.table)} at ${product.address}`);
  try {
    const { ended } = await start(
      'test-catalogs',
      nodeBinary,
      [
        ...fromSource,
        join(root, 'test', 'catalogs', 'main.ts'),
        product.address,
        catalog.table,
      ],
      { env: environment(), visible: true },
    );
    const { code, error } = await ended;
    if (error) throw error;
    return code === 0;
  } finally {
    await product.end();
  }
}

await command(async () => {
  const asked = wishes();
  await setUp();
  let failed = 0;
  for (const catalog of asked) {
    if (!(await passes(await catalog()))) failed += 1;
  }
  console.log(`${asked.length - failed} passed, ${failed} failed`);
  return failed ? 1 : 0;
});
