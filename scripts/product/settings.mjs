import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists, root } from '../places.mjs';
import { createdServicesOf, sampleCatalogOf } from './sampleOrganisation.mjs';

const writeSecretly = async (path, text) => {
  await writeFile(path, text, { mode: 0o600 });
  await chmod(path, 0o600);
};

/** What only this machine's backend and worker know of each other; made once and kept with the state. */
export async function secretsOf(state) {
  await mkdir(state, { recursive: true });
  const path = join(state, 'secrets.json');
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept) return JSON.parse(kept);
  const made = { workerToken: randomBytes(32).toString('hex') };
  await writeSecretly(path, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** Where the tables are: files of the state, or databases of a Postgres server, one a plugin. */
const databaseOf = ({ state, postgres }) =>
  postgres
    ? { client: 'pg', connection: postgres }
    : { connection: { directory: join(state, 'database') } };

/**
 * The `--config` arguments of backend and page: the repository's settings, a developer's own, and above them what was
 * found out at start.
 *
 * @param {{state: string, port: number, pagePort?: number, temporal: {address: string, namespace: string},
 *   catalog?: {locations: object[], hosts: string[]}, postgres?: string, limits?: object}} product `postgres` is a
 *   connection string
 */
export async function settingsOf(product) {
  const { state, port, pagePort, temporal, catalog, limits } = product;
  const page = `http://localhost:${pagePort ?? port}`;
  const generated = {
    app: { baseUrl: page },
    backend: {
      baseUrl: `http://localhost:${port}`,
      listen: { host: '127.0.0.1', port },
      cors: { origin: page, credentials: true },
      database: databaseOf(product),
      ...(catalog && {
        reading: { allow: catalog.hosts.map(host => ({ host })) },
      }),
    },
    businessRelations: { temporal, ...(limits && { limits }) },
    catalog: {
      locations: catalog ? catalog.locations : await sampleCatalogOf(state),
    },
    ...(!catalog && { createdServices: { folder: createdServicesOf(state) } }),
    ...(catalog && {
      organization: { name: 'Your organisation' },
      // The people who are named there are those of the sample organisation.
      permission: { sampleOrganisation: null },
    }),
  };
  await mkdir(join(state, 'database'), { recursive: true });
  const path = join(state, 'app-config.json');
  await writeSecretly(path, `${JSON.stringify(generated, null, 2)}\n`);

  const own = join(root, 'app-config.local.yaml');
  return [
    join(root, 'app-config.yaml'),
    ...((await exists(own)) ? [own] : []),
    path,
  ].flatMap(file => ['--config', file]);
}
