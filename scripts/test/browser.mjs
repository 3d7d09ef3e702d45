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
 * One of the projects of `test/e2e`, on a product that is started for it as `npm start` does, with no state.
 *
 * @param {{project: string, selection: string[], visible?: boolean, chromium: {path: string}, catalog?: object,
 *   env?: Record<string, string>}} options
 */
async function projectOn(options) {
  const { project, selection, visible, chromium, catalog, env } = options;
  const state = join(local, 'test', `state-${project}`);
  const report = join(local, 'test', `playwright-${project}.json`);
  await rm(state, { recursive: true, force: true });
  await rm(report, { force: true });
  await mkdir(state, { recursive: true });

  const product = await startProduct({
    state,
    port: await freePort(),
    catalog,
    logPrefix: `test-${project}-`,
  });
  try {
    await run(
      `test-browser-${project}`,
      playwright,
      [
        ['test', '--config', 'test/e2e', `--project=${project}`],
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
  const { name, place } = await newcomersCatalog();
  const projects = [
    { project: 'sample' },
    {
      project: 'newcomer',
      catalog: await catalogOf([place]),
      env: { NEWCOMER_ORGANISATION: name },
    },
  ];
  let total = none;
  for (const each of projects) {
    if (!(await isSelected(each.project, selection))) continue;
    const result = await projectOn({ ...each, selection, visible, chromium });
    total = sum(total, result);
  }
  return total;
}
