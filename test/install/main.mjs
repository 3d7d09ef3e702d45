/**
 * Carries out docs/install.md in fresh Backstage apps and has them used: `npm run test:install`.
 *
 *     npm run test:install -- --app legacy
 *     npm run test:install -- --upgrade-from v0.1.0
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../../scripts/failure.mjs';
import { blocksOf } from '../../scripts/install/document.mjs';
import {
  holdsGrowth,
  promisedGrowth,
} from '../../scripts/install/promises.mjs';
import { exists, local, root } from '../../scripts/places.mjs';
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

const document = join(root, 'docs', 'install.md');

const apps = {
  new: { name: 'new', title: 'New frontend system', legacy: false },
  legacy: { name: 'legacy', title: 'Old frontend system', legacy: true },
  upgrade: { name: 'upgrade', title: 'Upgrade', legacy: false },
};

const USED = 'card shown, requirement raised and decided';

async function installAndUse(app, { measure, there, text }) {
  await app.create(there);
  const before = measure && (await app.firstLoad('without us'));
  await app.install();
  await app.hasNoWorker();
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
}

/** Data of the packages before is there with those of today, and work goes on. */
async function upgradeAndUse(app, { earlier, packages, registry, there }) {
  await app.create(there);
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
      // A folder that stays, with the apps that it has already.
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
  const text = await readFile(document, 'utf8');
  const { resolutions } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const work =
    wished.keep ??
    (await mkdtemp(join(tmpdir(), 'business-relations-install-')));
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
      const folder = join(work, name);
      const there = (await exists(folder)) ? folder : undefined;
      let registry;
      try {
        const commit =
          isUpgrade && (wished['upgrade-from'] ?? (await previousCommit()));
        const earlier =
          isUpgrade &&
          (await step(`Packed as of ${commit}`, () =>
            packEarlier({ commit, work }),
          ));
        registry = await serveRegistry(earlier || packages);
        const app = new OneApp({
          ...apps[name],
          work,
          blocks: blocksOf(text),
          registry: registry.address,
          chromium,
          temporalProgram,
          resolutions,
        });
        if (isUpgrade) {
          await upgradeAndUse(app, { earlier, packages, registry, there });
        } else {
          const measure = !wished['no-first-load'];
          await installAndUse(app, { measure, there, text });
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
