import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../scripts/failure.mjs';
import { step } from '../../scripts/process/steps.mjs';
import { walk } from './browser.mjs';
import { firstLoadOf } from './firstLoad.mjs';
import { follow } from './follow.mjs';
import { appEnvironment, freshApp } from './freshApp.mjs';
import { here, ports, startByTheDocument } from './product.mjs';

const OLD = 'The old frontend system';
const START = '5. Start';
const UPGRADE = 'Upgrade';

/** What is done in the app before it is started, in the document's order. */
const installing = (blocks, { legacy }) =>
  blocks.filter(
    ({ title, headings }) =>
      title !== 'business-relations' &&
      !headings.includes(START) &&
      !headings.includes(UPGRADE) &&
      (legacy || !headings.includes(OLD)),
  );

function blockOf(blocks, title, heading) {
  const found = blocks.find(
    each => each.title === title && each.headings.includes(heading),
  );
  if (!found) {
    throw new Failure(
      `docs/install.md has no block "${title}" below "${heading}".`,
    );
  }
  return found;
}

const starting = blocks => ({
  temporal: blockOf(blocks, 'temporal', START),
  start: blockOf(blocks, 'app', START),
  npmrc: blockOf(blocks, '.npmrc', START),
  worker: blockOf(blocks, 'worker', START),
});

/** What only a worker needs of Temporal's SDK. */
const OF_WORKERS = ['worker', 'core-bridge', 'workflow', 'testing'];

/** An app that `docs/install.md` is carried out in. */
export class OneApp {
  #folder;
  #ports;

  /**
   * @param {{name: string, title: string, legacy: boolean, work: string, blocks: object[], registry: string, chromium: string,
   *   temporal: string, resolutions: Record<string, string>}} options
   */
  constructor(options) {
    this.options = options;
    this.token = randomBytes(32).toString('hex');
  }

  #step = (name, work) => step(`${this.options.title}: ${name}`, work);

  #follow(block) {
    const { name, registry } = this.options;
    const text = here(block.text, { ...this.#ports, registry });
    return follow(
      { ...block, text },
      {
        folder: this.#folder,
        env: appEnvironment(),
        log: `install-${name}-commands`,
      },
    );
  }

  async create(there) {
    this.#ports = await ports();
    if (there) this.#folder = there;
    else {
      await this.#step('fresh app', async () => {
        this.#folder = await freshApp(this.options);
      });
    }
  }

  install() {
    const { blocks } = this.options;
    return this.#step('installed by docs/install.md', async () => {
      for (const block of installing(blocks, this.options)) {
        await this.#follow(block);
      }
    });
  }

  upgrade() {
    const { blocks } = this.options;
    return this.#step('upgraded by docs/install.md', async () => {
      const before = await this.versions();
      await this.#follow(blockOf(blocks, 'upgrade', UPGRADE));
      const after = await this.versions();
      if (after.includes(before[0])) {
        throw new Failure(`After the upgrade it still has ${before[0]}.`);
      }
      return `${before.join(', ')} → ${after.join(', ')}`;
    });
  }

  async #installed(scope) {
    const folder = join(this.#folder, 'node_modules', scope);
    const names = await readdir(folder).catch(() => []);
    return names.map(name => ({ name, folder: join(folder, name) }));
  }

  /** Those of our packages that it has; one, where all is well. */
  async versions() {
    const versions = await Promise.all(
      (await this.#installed('@business-relations')).map(
        async ({ folder }) =>
          JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
            .version,
      ),
    );
    return [...new Set(versions)];
  }

  hasNoWorker() {
    return this.#step("nothing in it of Temporal's worker", async () => {
      const names = (await this.#installed('@temporalio')).map(
        ({ name }) => name,
      );
      if (
        !names.includes('client') ||
        names.some(name => OF_WORKERS.includes(name))
      ) {
        throw new Failure(
          `The app has of Temporal: ${names.join(', ')}. Its client is meant, and nothing that only a worker needs.`,
        );
      }
      return names.join(', ');
    });
  }

  /** What a browser loads before it shows anything: bytes, compressed. */
  async firstLoad(when) {
    let load;
    await this.#step(`first load ${when}`, async () => {
      load = await firstLoadOf(this.#folder, this.options.name);
      return `${(load.bytes / 1024).toFixed(1)} kB in ${load.files} files`;
    });
    return load;
  }

  /** Starts everything by the document, has a browser do what `project` of test/e2e says, and ends everything. */
  async use(project, what) {
    const { name, work, chromium } = this.options;
    const database = join(work, `${name}-database`);
    await mkdir(database, { recursive: true });
    let product;
    try {
      await this.#step('started with its worker', async () => {
        product = await startByTheDocument({
          ...this.options,
          folder: this.#folder,
          ports: this.#ports,
          blocks: starting(this.options.blocks),
          token: this.token,
          settings: {
            APP_CONFIG_backend_database_connection: JSON.stringify({
              directory: database,
            }),
          },
        });
      });
      await this.#step(what, () =>
        walk({ project, address: product.address, name, chromium }),
      );
    } finally {
      await product?.end();
    }
  }
}
