import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromSource, logOf, root, state } from './places';
import { isHealthy } from './ports';
import { Program } from './Program';

/** Units whose customers have only this long to decide, so that deadlines pass while somebody looks. */
export const HURRIED_UNIT = 'group:default/harbour';
export const HURRIED_SECONDS = 12;

const settingsOf = (options: BackendOptions) => ({
  app: { baseUrl: `http://localhost:${options.port}` },
  backend: {
    baseUrl: `http://localhost:${options.port}`,
    listen: { host: '127.0.0.1', port: options.port },
    database: {
      client: 'pg',
      // By the name it is known in Postgres which backend waits for what.
      connection: `postgresql://postgres@127.0.0.1:${options.postgresPort}/postgres?application_name=${options.name}`,
    },
  },
  businessRelations: {
    temporal: { address: `127.0.0.1:${options.temporalPort}` },
    policies: [
      {
        units: [HURRIED_UNIT],
        terms: {
          requirement: {
            decision: { clock: 'elapsed', duration: `PT${HURRIED_SECONDS}S` },
            decisionAbove: { clock: 'elapsed', duration: 'PT2H' },
          },
        },
      },
    ],
  },
  permission: { sampleOrganisation: null },
  catalog: {
    locations: [
      {
        type: 'file',
        target: join(__dirname, '..', 'people', 'organisation.yaml'),
      },
    ],
  },
});

export type BackendOptions = {
  name: string;
  port: number;
  postgresPort: number;
  /** Of whatever leads to Temporal. */
  temporalPort: number;
  workerToken: string;
};

/** The example backend as it is, on Postgres, with an organisation of its own. */
export async function backendOf(options: BackendOptions): Promise<Program> {
  const settings = join(state, `${options.name}.json`);
  await writeFile(settings, JSON.stringify(settingsOf(options), null, 2));
  return new Program({
    name: options.name,
    command: process.execPath,
    args: [
      ...fromSource,
      'src/index.ts',
      ...['--config', join(root, 'app-config.yaml'), '--config', settings],
    ],
    cwd: join(root, 'examples', 'backend'),
    env: {
      ...process.env,
      NODE_ENV: 'development',
      BUSINESS_RELATIONS_WORKER_TOKEN: options.workerToken,
    },
    log: logOf(options.name),
    isReady: () =>
      isHealthy(
        `http://127.0.0.1:${options.port}/.backstage/health/v1/readiness`,
      ),
  });
}
