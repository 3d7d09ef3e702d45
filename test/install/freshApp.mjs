import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../scripts/process/programs.mjs';
import { environment } from '../../scripts/setup/node.mjs';

/** Of Backstage 1.55, the release that everything here is tested with. */
export const createApp = '@backstage/create-app@0.9.2';

/** A day between that release and the next. */
const RELEASE_DAY = Date.parse('2026-09-25');
const DAY = 24 * 60 * 60 * 1000;

/**
 * Has Yarn take Backstage's own packages as they were on that day, as they stand in the lock file of a team that has this
 * release. create-app names ranges: resolved later, they mix releases, and such an app doesn't start, whoever is installed
 * into it (on 28 November 2026: signals-backend 0.3.21 calls `httpRouter.addWebSocketHandler`, which backend-defaults 0.18
 * hasn't). All other packages are as of today.
 */
const ofTheRelease = () => ({
  YARN_NPM_MINIMAL_AGE_GATE: `${Math.floor((Date.now() - RELEASE_DAY) / DAY)}d`,
  YARN_NPM_PREAPPROVED_PACKAGES: '[a-zA-Z0-9_]*,@!(backstage)/*',
});

/**
 * What a fresh app resolves to today and doesn't start with, whoever is installed into it: better-sqlite3 12 ends Node 24.19
 * and later while it is loaded, and is compiled where its binary can't be downloaded; 13 brings its binary along. The others
 * are the versions that this repository itself is held at.
 */
const held = [
  'better-sqlite3',
  '@swc/core',
  '@yarnpkg/core',
  'rollup',
  'unrs-resolver',
];

async function holdVersions(folder, resolutions) {
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  for (const name of held) manifest.resolutions[name] = resolutions[name];
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

/**
 * The environment of the app's own people, where nothing is compiled. Yarn is this repository's: 4.13, which the app brings
 * along, ends on Node 24.21 as soon as a request has to be made again (“The `onCancel` handler was attached after the promise
 * settled”).
 */
export const appEnvironment = (more = {}) =>
  environment({
    YARN_IGNORE_PATH: '1',
    YARN_ENABLE_SCRIPTS: 'false',
    YARN_ENABLE_TELEMETRY: '0',
    // In a terminal it would ask whether the lock file may change.
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
    YARN_ENABLE_HARDENED_MODE: '0',
    CI: undefined,
    ...more,
  });

/**
 * A Backstage app as `@backstage/create-app` makes it, with its packages installed.
 *
 * @param {{name: string, legacy: boolean, work: string, resolutions: Record<string, string>}} options
 * @returns its folder
 */
export async function freshApp({ name, legacy, work, resolutions }) {
  await run(
    `install-${name}-create`,
    'npx',
    [
      ['--yes', '--package', createApp],
      ['backstage-create-app', '--skip-install'],
      legacy ? ['--legacy'] : [],
    ].flat(),
    { cwd: work, env: appEnvironment({ BACKSTAGE_APP_NAME: name }) },
  );
  const folder = join(work, name);
  await holdVersions(folder, resolutions);
  await run(`install-${name}-packages`, 'yarn', ['install'], {
    cwd: folder,
    env: appEnvironment(ofTheRelease()),
  });
  return folder;
}
