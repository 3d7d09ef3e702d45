import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';
import { root } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { fingerprint, workspaces } from './inputs.mjs';
import { explainNetwork } from './network.mjs';
import { environment, nodeBinary, yarnBinary } from './node.mjs';
import { wayToPackages } from './registry.mjs';

// Lies where the packages lie, so that it goes when they go.
const stamp = join(root, 'node_modules', '.set-up-from');

/** What decides which packages are installed. */
const wanted = async () =>
  fingerprint(
    [],
    [
      join(root, 'package.json'),
      join(root, 'yarn.lock'),
      join(root, '.yarnrc.yml'),
      ...[...(await workspaces()).values()].map(({ path }) =>
        join(path, 'package.json'),
      ),
    ],
  );

const isInstalled = async fingerprintOfWanted => {
  await access(join(root, 'node_modules', '.yarn-state.yml'));
  return (await readFile(stamp, 'utf8')) === fingerprintOfWanted;
};

export async function setUpPackages() {
  const now = await wanted();
  if (await isInstalled(now).catch(() => false)) return undefined;
  try {
    await run(
      'setup-packages',
      nodeBinary,
      [yarnBinary, 'install', '--immutable'],
      {
        // Beside the rules of .yarnrc.yml none of the caller's, and no checks that are meant for strangers' pull requests.
        env: environment({
          ...(await wayToPackages()),
          YARN_ENABLE_HARDENED_MODE: '0',
        }),
      },
    );
  } catch (error) {
    const text = error.log ? await readFile(error.log, 'utf8') : '';
    if (text.includes('YN0028')) {
      throw new Failure(
        'yarn.lock does not fit the package.json files. Bring it up to date with: npm run yarn -- install',
        { log: error.log },
      );
    }
    throw await explainNetwork(error, 'The packages');
  }
  await writeFile(stamp, now);
  return undefined;
}
