import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exists, local, root } from '../places.mjs';
import { freePort } from '../process/ports.mjs';
import { run } from '../process/programs.mjs';
import { step } from '../process/steps.mjs';
import { catalogOf } from '../product/catalog.mjs';
import { startProduct } from '../product/index.mjs';
import { setUpChromium } from '../setup/chromium.mjs';
import { environment } from '../setup/node.mjs';
import { none, ofPlaywright, sum } from './totals.mjs';

const playwright = join(root, 'node_modules', '.bin', 'playwright');

/** Backstage's public example organisation, where it lies beside the repository; else one of our own, as small. */
async function newcomersCatalog() {
  const acme = join(root, '..', 'shared', 'data', 'acme');
  return (await exists(acme))
    ? { name: 'acme', place: acme }
    : { name: 'bakery', place: join(root, 'test/e2e/newcomer/catalog') };
}

/** Whether anything of a project is selected, so that no product is started for nothing. */
async function isSelected(project, selection) {
  if (!selection.length) return true;
  const report = join(local, 'test', 'playwright-list.json');
  await run(
    'test-browser-list',
    playwright,
    [
      ['test', '--config', 'test/e2e', `--project=${project}`],
      ['--list', '--pass-with-no-tests'],
      selection,
    ].flat(),
    { env: environment({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }) },
  );
  return JSON.parse(await readFile(report, 'utf8')).suites.length > 0;
}

/**
 * A product for one of the projects of `test/e2e`, started as `npm start` does, with no state.
 *
 * @param {{name: string, catalog?: object}} project
 */
async function productFor({ name, catalog }) {
  const state = join(local, 'test', `state-${name}`);
  await rm(state, { recursive: true, force: true });
  await mkdir(state, { recursive: true });
  return startProduct({
    state,
    port: await freePort(),
    catalog,
    logPrefix: `test-${name}-`,
  });
}

/**
 * The tests of one of the projects on its product, which ends with them.
 *
 * @param {{name: string, env?: Record<string, string>}} project
 * @param {{address: string, end: () => Promise<void>}} product
 * @param {{selection: string[], visible?: boolean, chromium: {path: string}}} options
 */
async function testsOf({ name, env }, product, options) {
  const { selection, visible, chromium } = options;
  const report = join(local, 'test', `playwright-${name}.json`);
  try {
    await rm(report, { force: true });
    await run(
      `test-browser-${name}`,
      playwright,
      [
        ['test', '--config', 'test/e2e', `--project=${name}`],
        // Playwright empties the folder first, also while another is writing there.
        ['--output', join(root, 'test-results', name)],
        selection,
      ].flat(),
      {
        visible,
        env: environment({
          CI: 'true',
          FORCE_COLOR: '0',
          CHROMIUM_PATH: chromium.path,
          BUSINESS_RELATIONS_URL: product.address,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          ...env,
        }),
      },
    ).catch(async error => {
      // Failed tests stand in the report; where there is none, Playwright itself has failed.
      if (!(await exists(report))) throw error;
    });
    return ofPlaywright(JSON.parse(await readFile(report, 'utf8')));
  } finally {
    await product.end();
  }
}

/**
 * The tests in a browser (`test/e2e`): on the sample organisation, and then on a catalog that knows nothing of us.
 *
 * @param {string[]} selection more arguments for Playwright
 * @param {{visible?: boolean}} [options]
 */
export async function browser(selection, { visible } = {}) {
  let chromium;
  await step('Chromium', async () => {
    chromium = await setUpChromium();
    return chromium.from;
  });
  await mkdir(join(local, 'test'), { recursive: true });
  const { name: organisation, place } = await newcomersCatalog();
  const projects = [
    { name: 'sample' },
    {
      name: 'newcomer',
      catalog: await catalogOf([place]),
      env: { NEWCOMER_ORGANISATION: organisation },
    },
  ];
  // One after another they start, since they look for free ports; their tests run beside each other.
  const running = [];
  for (const project of projects) {
    if (!(await isSelected(project.name, selection))) continue;
    const product = await productFor(project);
    running.push(testsOf(project, product, { selection, visible, chromium }));
    running.at(-1).catch(() => {});
  }
  return (await Promise.all(running)).reduce(sum, none);
}
