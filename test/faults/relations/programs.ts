import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromSource, logOf, root, state } from '../processes/places';
import { isHealthy } from '../processes/ports';
import { Program } from '../processes/Program';

type Options = {
  name: string;
  port: number;
  postgresPort: number;
  /** Of whatever leads to the other half: to our backend from a catalog, to a catalog from our backend. */
  otherPort: number;
};

const settingsOf = (
  { name, port, postgresPort, otherPort }: Options,
  otherPlugin: string,
) => ({
  app: { baseUrl: `http://localhost:${port}` },
  backend: {
    baseUrl: `http://localhost:${port}`,
    listen: { host: '127.0.0.1', port },
    database: {
      client: 'pg',
      connection: `postgresql://postgres@127.0.0.1:${postgresPort}/postgres?application_name=${name}`,
    },
  },
  discovery: {
    endpoints: [
      {
        target: `http://127.0.0.1:${otherPort}/api/{{pluginId}}`,
        plugins: [otherPlugin],
      },
    ],
  },
  permission: { enabled: false },
});

async function programOf(
  { name, port }: Options,
  source: string,
  settings: object,
): Promise<Program> {
  const file = join(state, `${name}.json`);
  await writeFile(file, JSON.stringify(settings, null, 2), { mode: 0o600 });
  return new Program({
    name,
    command: process.execPath,
    args: [...fromSource, join(__dirname, 'backend', source), '--config', file],
    cwd: join(root, 'test'),
    env: { ...process.env, NODE_ENV: 'production' },
    log: logOf(name),
    isReady: () =>
      isHealthy(`http://127.0.0.1:${port}/.backstage/health/v1/readiness`),
  });
}

/** A catalog with our module; one of them is told where the business stands. */
export const catalogOf = (
  options: Options,
  business?: string,
): Promise<Program> =>
  programOf(options, 'catalog.ts', {
    ...settingsOf(options, 'business-relations'),
    ...(business !== undefined && { business: { file: business } }),
    // Rounds begin when a scenario says so.
    catalog: {
      rules: [{ allow: ['Component', 'System', 'Domain', 'Group', 'User'] }],
      processingInterval: { hours: 24 },
    },
  });

/** Our backend; the catalog is read when a scenario says so. */
export const relationsOf = (options: Options): Promise<Program> =>
  programOf(options, 'relations.ts', {
    ...settingsOf(options, 'catalog'),
    businessRelations: { catalog: { every: { hours: 24 } } },
  });
