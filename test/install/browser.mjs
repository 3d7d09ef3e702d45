import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../scripts/failure.mjs';
import { exists, local, root } from '../../scripts/places.mjs';
import { run } from '../../scripts/process/programs.mjs';
import { environment } from '../../scripts/setup/node.mjs';
import { ofPlaywright } from '../../scripts/test/totals.mjs';

/**
 * A project of `test/e2e` in a browser, on an app that runs.
 *
 * @param {{project: string, address: string, backend: string, name: string, legacy: boolean, chromium: string}} options
 */
export async function walk(options) {
  const { project, address, backend, name, legacy, chromium } = options;
  const report = join(local, 'test', `playwright-${project}-${name}.json`);
  await rm(report, { force: true });
  await run(
    `install-${name}-browser`,
    join(root, 'node_modules', '.bin', 'playwright'),
    ['test', '--config', 'test/e2e', `--project=${project}`],
    {
      env: environment({
        CI: 'true',
        FORCE_COLOR: '0',
        CHROMIUM_PATH: chromium,
        BUSINESS_RELATIONS_URL: address,
        BUSINESS_RELATIONS_BACKEND_URL: backend,
        FRONTEND_SYSTEM: legacy ? 'old' : 'new',
        SIGN_IN: 'guest',
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      }),
    },
  ).catch(async error => {
    if (!(await exists(report))) throw error;
  });
  const { passed, failed, failures } = ofPlaywright(
    JSON.parse(await readFile(report, 'utf8')),
  );
  if (failed || !passed) {
    throw new Failure(
      failures
        .map(({ name: test, reason }) => [test, ...reason].join('\n  '))
        .join('\n') || 'No test ran.',
    );
  }
  return `${passed} walks`;
}
