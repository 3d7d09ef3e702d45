import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/places.mjs';
import { run } from '../../scripts/process/programs.mjs';
import { pack } from '../../scripts/release/pack.mjs';
import { publishedPackages } from '../../scripts/release/published.mjs';
import {
  environment,
  nodeBinary,
  yarnBinary,
} from '../../scripts/setup/node.mjs';

const execute = promisify(execFile);
const git = async (...args) =>
  (await execute('git', args, { cwd: root })).stdout.trim();

/** Lower than any version of today: what is not released yet keeps its number from commit to commit. */
const EARLIER = '0.0.1';

/** A state whose packages can be installed by the document and used by the walk of today; it stands in until there is a release. */
const FIRST = 'a5537a2';

/** The last release, else {@link FIRST}. */
export async function previousCommit() {
  const tags = await git('tag', '--list', 'v*', '--sort=-v:refname');
  return tags.split('\n').filter(Boolean)[0] ?? FIRST;
}

async function setVersion({ path }) {
  const file = join(path, 'package.json');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(/^( {2}"version": )"[^"]+"/m, `$1"${EARLIER}"`),
  );
}

/**
 * Tarballs of an earlier state of this repository, which is checked out and set up beside it for that.
 *
 * @param {{commit: string, work: string}} options
 */
export async function packEarlier({ commit, work }) {
  const folder = join(work, 'earlier');
  await run('install-earlier-checkout', 'git', [
    ...['worktree', 'add', '--detach', '--force', folder, commit],
  ]);
  try {
    const where = {
      cwd: folder,
      env: environment({ YARN_ENABLE_HARDENED_MODE: '0' }),
    };
    await run(
      'install-earlier-packages',
      nodeBinary,
      [yarnBinary, 'install', '--immutable'],
      where,
    );
    for (const each of await publishedPackages(folder)) await setVersion(each);
    return await pack({
      folder,
      out: join(work, 'earlier-tarballs'),
      logPrefix: 'install-earlier-',
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
    await git('worktree', 'prune');
  }
}
