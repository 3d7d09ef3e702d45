import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exists, local, root } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { step } from '../process/steps.mjs';
import { environment } from '../setup/node.mjs';
import { setUpTemporal, setUpTemporalTestServer } from '../setup/temporal.mjs';
import { startPostgres } from './postgres.mjs';
import { ofJest } from './totals.mjs';

/** A backend starts within seconds, and within a minute on two cores that much else uses. */
const PATIENCE_MILLISECONDS = 120_000;

// Whichever version it is: Backstage's TestDatabases knows a server by this name only.
const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

async function servers() {
  let cli;
  let testServer;
  await step('Temporal', async () => {
    cli = await setUpTemporal();
    return cli.from;
  });
  await step('Temporal that skips time', async () => {
    testServer = await setUpTemporalTestServer();
    return testServer.from;
  });
  let postgres = { address: process.env[POSTGRES], end: async () => {} };
  await step('Postgres', async () => {
    if (postgres.address) return `the one that ${POSTGRES} names`;
    postgres = await startPostgres();
    return postgres.from;
  });
  return { cli, testServer, postgres };
}

/**
 * All tests that Jest runs: those beside the code and `test/integration`, on SQLite and Postgres, with Temporal's
 * servers at hand (`TEMPORAL_CLI_PATH`, `TEMPORAL_TEST_SERVER_PATH`).
 *
 * @param {string[]} selection more arguments for Jest
 * @param {{visible?: boolean}} [options]
 */
export async function unit(selection, { visible } = {}) {
  const { cli, testServer, postgres } = await servers();
  const report = join(local, 'test', 'jest.json');
  await mkdir(join(local, 'test'), { recursive: true });
  await rm(report, { force: true });
  const env = environment({
    CI: 'true',
    FORCE_COLOR: '0',
    BACKSTAGE_TEST_DISABLE_DOCKER: '1',
    [POSTGRES]: postgres.address,
    TEMPORAL_CLI_PATH: cli.path,
    TEMPORAL_TEST_SERVER_PATH: testServer.path,
  });
  const args = [
    ['repo', 'test', '--maxWorkers=3', '--passWithNoTests'],
    [`--testTimeout=${PATIENCE_MILLISECONDS}`],
    ['--json', `--outputFile=${report}`],
    selection,
  ].flat();
  try {
    await run(
      'test-unit',
      join(root, 'node_modules', '.bin', 'backstage-cli'),
      args,
      { env, visible },
    ).catch(async error => {
      // Failed tests stand in the report; where there is none, Jest itself has failed.
      if (!(await exists(report))) throw error;
    });
    return ofJest(JSON.parse(await readFile(report, 'utf8')));
  } finally {
    await postgres.end();
  }
}
