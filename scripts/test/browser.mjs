import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exists, local, root } from '../places.mjs';
import { freePort } from '../process/ports.mjs';
import { run } from '../process/programs.mjs';
import { step } from '../process/steps.mjs';
import { startProduct } from '../product/index.mjs';
import { setUpChromium } from '../setup/chromium.mjs';
import { environment } from '../setup/node.mjs';
import { ofPlaywright } from './totals.mjs';

/**
 * The tests in a browser (`test/e2e`), on a product that is started for them as `npm start` does, with the sample
 * organisation and no state.
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
  const state = join(local, 'test', 'state');
  const report = join(local, 'test', 'playwright.json');
  await rm(state, { recursive: true, force: true });
  await rm(report, { force: true });
  await mkdir(state, { recursive: true });

  const product = await startProduct({
    state,
    port: await freePort(),
    logPrefix: 'test-',
  });
  try {
    await run(
      'test-browser',
      join(root, 'node_modules', '.bin', 'playwright'),
      [['test', '--config', 'test/e2e'], selection].flat(),
      {
        visible,
        env: environment({
          CI: 'true',
          FORCE_COLOR: '0',
          CHROMIUM_PATH: chromium.path,
          BUSINESS_RELATIONS_URL: product.address,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
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
