import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../scripts/failure.mjs';
import { lockedVersions } from '../../scripts/install/lockFile.mjs';

/** What only a worker needs of Temporal's SDK. */
const OF_WORKERS = ['worker', 'core-bridge', 'workflow', 'testing'];

/** All that is installed in an app of a scope, in whichever folder it lies: versions by the package's name. */
async function installed(app, scope) {
  const text = await readFile(join(app, 'yarn.lock'), 'utf8');
  return Object.entries(lockedVersions(text)).filter(([name]) =>
    name.startsWith(`${scope}/`),
  );
}

/** The version of our packages in an app: they have one, and go up together. */
export async function versionOfOurs(app) {
  const ours = await installed(app, '@business-relations');
  const versions = [...new Set(ours.flatMap(([, each]) => each))];
  if (versions.length !== 1) {
    throw new Failure(
      `Our packages have one version, and the app has ${versions.join(', ') || 'none'}.`,
    );
  }
  return versions[0];
}

/** What an app has of Temporal's SDK; a {@link Failure} where that is anything that only a worker needs. */
export async function partsOfTemporal(app) {
  const names = (await installed(app, '@temporalio')).map(([name]) =>
    name.replace('@temporalio/', ''),
  );
  if (
    !names.includes('client') ||
    names.some(name => OF_WORKERS.includes(name))
  ) {
    throw new Failure(
      `The app has of Temporal: ${names.join(', ')}. Its client is meant, and nothing that only a worker needs.`,
    );
  }
  return names;
}
