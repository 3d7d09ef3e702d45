import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../../scripts/places.mjs';
import { freePort } from '../../../scripts/process/ports.mjs';
import { start } from '../../../scripts/process/programs.mjs';
import { isHealthy, ready } from '../../../scripts/process/ready.mjs';
import { asInProduction } from '../../../scripts/product/node.mjs';
import { environment, nodeBinary } from '../../../scripts/setup/node.mjs';
import {
  INTAKE,
  largeDomain,
  LARGE_DOMAIN,
  people,
  roles,
  smallBusiness,
} from './organisation.mjs';
import { liveHeap } from './liveHeap.mjs';
import { Person } from './person.mjs';

const PATIENCE_MILLISECONDS = 600_000;

const PLUGIN = 'business-relations';

const settingsOf = ({ address, port, database, temporal, token, catalog }) => ({
  app: { baseUrl: address },
  backend: {
    baseUrl: address,
    listen: { host: '127.0.0.1', port },
    database: database.settings,
    auth: {
      externalAccess: [
        {
          type: 'static',
          options: { token, subject: 'external:business-relations-worker' },
          accessRestrictions: [{ plugin: PLUGIN }],
        },
      ],
    },
  },
  auth: { providers: { benchmark: {} } },
  permission: { enabled: true },
  businessRelations: {
    ...(temporal && { temporal }),
    // One person asks in a minute what a hundred do.
    limits: { lists: { calls: 1_000_000 } },
    // Rounds of its own would meet one side of a measure only.
    catalog: { every: { hours: 24 } },
    calendars: [{ id: 'sweden', country: 'SE', zone: 'Europe/Stockholm' }],
  },
  catalog: {
    rules: [{ allow: ['Component', 'System', 'Domain', 'Group', 'User'] }],
    locations: catalog.files.map(target => ({ type: 'file', target })),
    processingInterval: { hours: 24 },
  },
  benchmark: { services: catalog.services },
});

/** Asks again until it is so. */
export async function until(isSo, what) {
  const patience = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    if (await isSo().catch(() => false)) return;
    if (Date.now() > patience) throw new Error(`It never came about: ${what}`);
    await wait(100);
  }
}

/** A backend that is measured, with the small business in it. */
export class Backend {
  #begin;

  #inspected;
  /** Port on which it can be looked into; another one each time that it begins. */
  #inspector;

  constructor({ begin, address, database, large, inspected }) {
    this.#begin = begin;
    this.#inspected = inspected;
    this.address = address;
    this.database = database;
    this.large = large;
  }

  /**
   * @param {{name: string, folder: string, database: object, token: string, temporal?: object, services?: number,
   *   withoutModule?: boolean, inspected?: boolean}} options
   */
  static async start(options) {
    const { name, folder, database, inspected, ...its } = options;
    const { services = 0, withoutModule } = its;
    const port = await freePort();
    const address = `http://localhost:${port}`;
    await mkdir(folder, { recursive: true });
    await database.prepare();
    const large = join(folder, 'large-domain.yaml');
    const files = [join(folder, 'small-business.yaml'), large];
    await writeFile(files[0], smallBusiness);
    await writeFile(large, largeDomain(0));
    const catalog = { files, services };
    const settings = join(folder, 'app-config.json');
    await writeFile(
      settings,
      JSON.stringify(settingsOf({ ...options, address, port, catalog })),
      { mode: 0o600 },
    );
    const begin = inspector =>
      start(
        `benchmark-backend-${name}`,
        nodeBinary,
        [
          ...(inspector ? [`--inspect=127.0.0.1:${inspector}`] : []),
          ...asInProduction,
          'index.ts',
          '--config',
          settings,
        ],
        {
          cwd: join(root, 'test', 'benchmark', 'backend'),
          env: environment({
            NODE_ENV: 'production',
            BENCHMARK_WITHOUT_MODULE: withoutModule ? 'yes' : undefined,
          }),
        },
      );
    const backend = new Backend({ begin, address, database, large, inspected });
    await backend.begins();
    await backend.#settle({ withoutModule });
    return backend;
  }

  /** With what its databases hold; it must have ended before. */
  async begins() {
    this.#inspector = this.#inspected ? await freePort() : undefined;
    this.program = await this.#begin(this.#inspector);
    const health = `http://127.0.0.1:${new URL(this.address).port}/.backstage/health/v1/readiness`;
    await ready(this.program, () => isHealthy(health));
  }

  /** Waits until it has said something that fits; answers what fitted. */
  async says(pattern) {
    let said = null;
    await until(async () => {
      said = (await readFile(this.program.log, 'utf8')).match(pattern);
      return said !== null;
    }, `${this.program.name} says ${pattern}`);
    return said;
  }

  /** By a name of `people`. */
  as(who) {
    return Person.signIn(this.address, people[who]);
  }

  async everybody() {
    const names = Object.keys(people);
    const signedIn = await Promise.all(names.map(name => this.as(name)));
    return Object.fromEntries(names.map((name, nth) => [name, signedIn[nth]]));
  }

  /** SQL in our own database. */
  execute = statements => this.database.execute(PLUGIN, statements);

  /** The catalog reads so many services of the large domain. */
  async hasLargeDomain(services) {
    await writeFile(this.large, largeDomain(services));
    const asker = await this.as('asker');
    await asker.refreshes(LARGE_DOMAIN);
  }

  /** What it keeps alive in its heap, in bytes, where it was started to be looked into. */
  liveHeap = () => liveHeap(this.#inspector);

  end = () => this.program.end();

  async #settle({ withoutModule }) {
    let asker;
    await until(async () => {
      asker = await this.as('asker');
      return true;
    }, 'people in the catalog');
    // Ours learns of a catalog that is still being read from the module, and has nothing to say without it.
    if (withoutModule) return;
    await this.execute(roles);
    await until(
      async () => asker.get(`/api/business-relations/card?entity=${INTAKE}`),
      'the service with its roles',
    );
  }
}
