/**
 * Carries out docs/install.md in fresh Backstage apps and has them used: `npm run test:install`.
 *
 *     npm run test:install -- --app legacy
 *     npm run test:install -- --app new --packed .local/tarballs --keep /tmp/apps
 *     npm run test:install -- --upgrade-from v0.1.0
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../../scripts/failure.mjs';
import { blocksOf } from '../../scripts/install/document.mjs';
import {
  blocksOfIntegrations,
  readInstall,
} from '../../scripts/install/pages.mjs';
import {
  holdsGrowth,
  promisedGrowth,
} from '../../scripts/install/promises.mjs';
import { local, root } from '../../scripts/places.mjs';
import { command } from '../../scripts/process/command.mjs';
import { step } from '../../scripts/process/steps.mjs';
import { pack } from '../../scripts/release/pack.mjs';
import {
  publishedPackages,
  tarballName,
} from '../../scripts/release/published.mjs';
import { serveRegistry } from '../../scripts/release/registry.mjs';
import { setUpChromium } from '../../scripts/setup/chromium.mjs';
import { setUpTemporal } from '../../scripts/setup/temporal.mjs';
import { packEarlier, previousCommit } from './earlier.mjs';
import { OneApp } from './oneApp.mjs';

const apps = {
  new: { name: 'new', title: 'New frontend system', legacy: false },
  legacy: { name: 'legacy', title: 'Old frontend system', legacy: true },
  upgrade: { name: 'upgrade', title: 'Upgrade', legacy: false },
};

const USED = 'card shown, requirement raised and decided';

/** Ports of the registry of apps that are kept, one each: an app's settings and its lock file name it. */
const keptPorts = { new: 4873, legacy: 4874, upgrade: 4875 };

/** What is in the index is found at once, instead of ten minutes later. */
const INDEXED_OFTEN = {
  APP_CONFIG_search_collators_businessRelations_schedule_frequency: '"PT10S"',
};

async function installAndUse(app, { wantsFirstLoad, text }) {
  await app.create();
  const measure = wantsFirstLoad && !(await app.isInstalled());
  const before = measure && (await app.firstLoad('without us'));
  await app.install();
  await app.hasNoWorker();
  await app.takesItsSettings();
  if (measure) {
    const after = await app.firstLoad('with us');
    const growth = holdsGrowth({
      before,
      after,
      promised: promisedGrowth(text),
    });
    console.log(`  It grew by ${growth.toFixed(1)} kB.`);
  }
  await app.use('installed', USED);
  await app.integrate();
  await app.hasRightTypes();
  await app.use(
    'integrated',
    'found, raised by a template, answered to an assistant',
    INDEXED_OFTEN,
  );
}

/** Data of the packages before is there with those of today, and work goes on. */
async function upgradeAndUse(app, { earlier, packages, registry }) {
  await app.create();
  await app.install();
  await app.use('installed', USED);
  const address = new URL(registry.address);
  await registry.end();
  const both = await serveRegistry([...earlier, ...packages], {
    port: Number(address.port),
  });
  try {
    await app.upgrade();
    await app.use('upgraded', 'what was there is there, and goes on');
    await app.workerCameAlong();
  } finally {
    await both.end();
  }
}

const taken = async folder =>
  (await publishedPackages(root)).map(each => ({
    ...each,
    tarball: join(folder, tarballName(each)),
  }));

function wishes() {
  const { values } = parseArgs({
    options: {
      app: { type: 'string', multiple: true, default: Object.keys(apps) },
      // Tarballs of `npm run pack`, instead of packing.
      packed: { type: 'string' },
      // A folder that stays: an app that is there already goes on after what it has behind it.
      keep: { type: 'string' },
      'upgrade-from': { type: 'string' },
      'no-first-load': { type: 'boolean', default: false },
    },
  });
  for (const name of values.app) {
    if (apps[name]) continue;
    throw new Failure(
      `There is no app ${name}; there are: ${Object.keys(apps).join(', ')}.`,
    );
  }
  return values;
}

await command(async () => {
  const wished = wishes();
  const text = await readInstall();
  const { resolutions } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const work =
    wished.keep ??
    (await mkdtemp(join(tmpdir(), 'business-relations-install-')));
  await mkdir(work, { recursive: true });
  const total = { passed: 0, failed: 0 };
  try {
    const { path: chromium } = await setUpChromium();
    const { path: temporalProgram } = await setUpTemporal();
    const packages = wished.packed
      ? await taken(wished.packed)
      : await step('Packed', () =>
          pack({ folder: root, out: join(local, 'tarballs') }),
        );
    for (const name of wished.app) {
      const isUpgrade = name === 'upgrade';
      let registry;
      try {
        const commit =
          isUpgrade && (wished['upgrade-from'] ?? (await previousCommit()));
        const earlier =
          isUpgrade &&
          (await step(`Packed as of ${commit}`, () =>
            packEarlier({ commit, work }),
          ));
        registry = await serveRegistry(earlier || packages, {
          port: wished.keep ? keptPorts[name] : 0,
        });
        const app = new OneApp({
          ...apps[name],
          work,
          blocks: blocksOf(text),
          integrations: await blocksOfIntegrations(),
          registry: registry.address,
          chromium,
          temporalProgram,
          resolutions,
        });
        if (isUpgrade) {
          await upgradeAndUse(app, { earlier, packages, registry });
        } else {
          const wantsFirstLoad = !wished['no-first-load'];
          await installAndUse(app, { wantsFirstLoad, text });
        }
        total.passed += 1;
      } catch (error) {
        console.log(error instanceof Failure ? error.message : error);
        total.failed += 1;
      } finally {
        await registry?.end();
      }
    }
  } finally {
    if (!wished.keep) await rm(work, { recursive: true, force: true });
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed || !total.passed ? 1 : 0;
});
