import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../scripts/failure.mjs';
import { run } from '../../scripts/process/programs.mjs';
import { step } from '../../scripts/process/steps.mjs';
import { walk } from './browser.mjs';
import { firstLoadOf } from './firstLoad.mjs';
import { canFollow, follow } from './follow.mjs';
import { appEnvironment, freshApp } from './freshApp.mjs';
import { partsOfTemporal, versionOfOurs } from './lock.mjs';
import { here, keptWorkers, ports, startByTheDocument } from './product.mjs';
import { progressIn } from './progress.mjs';
import { checkSettings } from './settings.mjs';

const OLD = /\bold frontend system$/i;
const NEW = /\bnew frontend system$/i;
const START = '5. Start';
const UPGRADE = 'Upgrade';
const INSTALLED = 'installed by docs/install.md';

/** What isn't for the other frontend system alone. */
const forItsSystem = (blocks, { legacy }) =>
  blocks.filter(
    ({ headings }) => !headings.some(each => (legacy ? NEW : OLD).test(each)),
  );

/** What is done in the app before it is started, in the document's order. */
const installing = (blocks, app) =>
  forItsSystem(blocks, app).filter(
    ({ title, headings }) =>
      title !== 'business-relations' &&
      !headings.includes(START) &&
      !headings.includes(UPGRADE),
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

/** An app that `docs/install.md` is carried out in. */
export class OneApp {
  #folder;
  #ports;
  #progress;

  /**
   * @param {{name: string, title: string, legacy: boolean, work: string, blocks: object[], integrations: object[],
   *   registry: string, chromium: string, temporalProgram: string, resolutions: Record<string, string>}} options
   */
  constructor(options) {
    const { work, name } = options;
    this.options = options;
    this.#folder = join(work, name);
    this.#progress = progressIn(join(work, `${name}-progress`));
    this.token = randomBytes(32).toString('hex');
  }

  #step = (name, work) => step(`${this.options.title}: ${name}`, work);

  /** A step that a kept app may have behind it. */
  #once = (name, work) =>
    this.#progress.once(name, () => this.#step(name, work));

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

  async create() {
    const { work, name } = this.options;
    this.#ports = await ports(join(work, `${name}-ports`));
    await this.#once('fresh app', async () => {
      await freshApp(this.options);
    });
  }

  isInstalled = () => this.#progress.has(INSTALLED);

  install() {
    const { blocks } = this.options;
    return this.#once(INSTALLED, async () => {
      for (const block of installing(blocks, this.options)) {
        await this.#follow(block);
      }
    });
  }

  /** What the pages of docs/integrations say, where an app like this one is brought further by them. */
  integrate() {
    const { integrations } = this.options;
    return this.#once('further by docs/integrations', async () => {
      for (const block of forItsSystem(integrations, this.options)) {
        if (canFollow(block)) await this.#follow(block);
      }
    });
  }

  upgrade() {
    const { blocks } = this.options;
    return this.#once('upgraded by docs/install.md', async () => {
      const before = await versionOfOurs(this.#folder);
      await this.#follow(blockOf(blocks, 'upgrade', UPGRADE));
      const after = await versionOfOurs(this.#folder);
      if (after === before) {
        throw new Failure(`After the upgrade it still has ${before}.`);
      }
      return `${before} → ${after}`;
    });
  }

  hasNoWorker() {
    return this.#step("nothing in it of Temporal's worker", async () =>
      (await partsOfTemporal(this.#folder)).join(', '),
    );
  }

  /** Backstage takes the settings, and a browser gets those alone that are for it. */
  takesItsSettings() {
    return this.#step('settings taken, few of them for browsers', async () =>
      (await checkSettings(this.#folder, this.options.name)).join(', '),
    );
  }

  /** The worker that ran last is of the same version, by what `npx` has kept of it. */
  workerCameAlong() {
    return this.#step('the worker is of the same version', async () => {
      const expected = await versionOfOurs(this.#folder);
      const there = await keptWorkers(this.options.work);
      if (there.length !== 1 || there[0] !== expected) {
        throw new Failure(
          `The app has ${expected}, and the worker that ran ${there.join(', ') || 'is not to be found'}.`,
        );
      }
      return expected;
    });
  }

  /** The lines that the documents have written into it fit the types of our packages, as its own people's checks see them. */
  hasRightTypes() {
    const { name } = this.options;
    return this.#once('types', async () => {
      await run(`install-${name}-types`, 'yarn', ['tsc'], {
        cwd: this.#folder,
        env: appEnvironment(),
      });
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
  use(project, what, settings = {}) {
    return this.#progress.once(`used, ${project}`, () =>
      this.#use(project, what, settings),
    );
  }

  async #use(project, what, settings) {
    const { name, work, legacy, chromium } = this.options;
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
            ...settings,
          },
        });
      });
      await this.#step(what, () =>
        walk({
          ...{ project, name, legacy, chromium },
          ...{ address: product.address, backend: product.backend },
        }),
      );
    } finally {
      await product?.end();
    }
  }
}
