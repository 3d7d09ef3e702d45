import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { local } from '../../../scripts/places.mjs';
import { startTemporal } from '../../../scripts/product/temporal.mjs';
import { startWorker } from '../../../scripts/product/worker.mjs';
import { step } from '../../../scripts/process/steps.mjs';
import { setUpTemporal } from '../../../scripts/setup/temporal.mjs';
import { startPostgres } from '../../../scripts/test/postgres.mjs';
import { Backend } from './backend.mjs';
import { Bare } from './bare/index.mjs';
import { packedWorker } from './packedWorker.mjs';
import { openedAtOnce } from '../seeds/open.mjs';
import { postgresAt, sqliteIn } from './databases.mjs';
import { Requirement } from './requirement.mjs';

/** What the measures are taken on: each part is started when it is first needed, and stays for those that follow. */
export class Stage {
  #folder = join(local, 'benchmark');
  #token = randomBytes(32).toString('hex');
  #parts = new Map();

  /** Nothing of an earlier run. */
  static async empty() {
    const stage = new Stage();
    await rm(stage.#folder, { recursive: true, force: true });
    return stage;
  }

  temporal = () =>
    this.#once('Temporal', async () => {
      const { path } = await setUpTemporal();
      return startTemporal({
        state: this.#folder,
        name: 'benchmark-temporal',
        path,
        wished: {},
      });
    });

  /** It commits to the disk: answers that are lost in a crash would be quicker. */
  postgres = () =>
    this.#once('Postgres', () => startPostgres({ lasting: true }));

  bare = () =>
    this.#once('Bare worker', async () =>
      Bare.start(await this.temporal(), this.#folder),
    );

  /** Backend and worker on Postgres, with the small business in them. */
  product = () =>
    this.#once('Product', async () => {
      const temporal = await this.temporal();
      const backend = await this.onPostgres('product', { temporal });
      const packed = await packedWorker(join(this.#folder, 'worker'));
      const startAnother = () =>
        startWorker({
          temporal,
          backendPort: new URL(backend.address).port,
          token: this.#token,
          name: 'benchmark-worker',
          packed,
        });
      return {
        backend,
        worker: await startAnother(),
        async restartWorker() {
          await this.worker.end();
          this.worker = await startAnother();
        },
      };
    });

  /** Ids of so many open cases, each handed in and waiting. */
  openCases = count =>
    this.#once(`${count} cases opened`, async () => {
      const { backend } = await this.product();
      const everybody = await backend.everybody();
      return openedAtOnce(count, () => Requirement.submitted(everybody));
    });

  /** A backend on Postgres, filled once it is there. */
  filled = (name, fill) =>
    this.#once(`Backend “${name}” filled`, async () => {
      const backend = await this.onPostgres(name);
      await fill(backend);
      return backend;
    });

  /** A backend alone, for what needs no engine. */
  onPostgres = (name, options = {}) =>
    this.#once(`Backend “${name}” on Postgres`, async () => {
      const { address } = await this.postgres();
      return this.#backend(name, postgresAt(address, name), options);
    });

  /** It can be taken only once, and steady rounds begin after it. */
  firstFill = fill => this.#once('Relations filled in', fill);

  /** What a catalog takes to know so many assignments. */
  snapshot = (count, take) =>
    this.#once(`${count} assignments known to the catalog`, async () =>
      take(await this.onPostgres('snapshot', { inspected: true })),
    );

  onSqlite = name =>
    this.#once(`Backend “${name}” on SQLite`, () =>
      this.#backend(name, sqliteIn(join(this.#folder, name, 'database')), {}),
    );

  async #backend(name, database, { temporal, ...options }) {
    return Backend.start({
      name,
      folder: join(this.#folder, name),
      database,
      token: this.#token,
      ...(temporal && {
        temporal: {
          address: temporal.address,
          namespace: temporal.namespace,
        },
      }),
      ...options,
    });
  }

  #once(name, make) {
    const made = this.#parts.get(name) ?? step(name, make);
    this.#parts.set(name, made);
    return made;
  }
}
