/**
 * `npm run release -- --dry-run`: what a release would be: versions, changelog, tarballs, and what it is tested with.
 * Without `--dry-run` it writes versions and CHANGELOG.md, packs, and says how to publish; publishing is left to a person.
 *
 *     npm run release -- --dry-run --part patch
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { Failure } from './failure.mjs';
import { local, root, shown } from './places.mjs';
import { command } from './process/command.mjs';
import { step } from './process/steps.mjs';
import {
  changelogOf,
  changesOf,
  logFormat,
  published,
} from './release/changes.mjs';
import { check } from './release/check.mjs';
import { pack } from './release/pack.mjs';
import { publishedPackages } from './release/published.mjs';
import { testedWith } from './release/tested.mjs';
import { versionToRelease } from './release/versions.mjs';
import { setUp } from './setup/index.mjs';

const SHOWN_CHANGES = 15;
const execute = promisify(execFile);

const git = async (...args) =>
  (await execute('git', args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }))
    .stdout;

const kilobytes = bytes => `${Math.ceil(bytes / 1024)} kB`;

/** All packages are released together, under one version. */
function oneVersion(packages) {
  const versions = [...new Set(packages.map(({ version }) => version))];
  if (versions.length > 1) {
    throw new Failure(
      `The packages have several versions (${versions.join(', ')}); they are released under one.`,
    );
  }
  return versions[0];
}

async function whatChanged(released) {
  const last = released[0];
  const log = await git(
    ...['log', logFormat, '--name-only', '--no-merges'],
    ...[...(last ? [`${last}..HEAD`] : ['HEAD']), '--', ...published],
  );
  return { last, changes: changesOf(log) };
}

async function setVersions(packages, version) {
  for (const { path } of packages) {
    const file = join(path, 'package.json');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(/^(  "version": )"[^"]+"/m, `$1"${version}"`),
    );
  }
}

async function addToChangelog(text) {
  const path = join(root, 'CHANGELOG.md');
  const there = await readFile(path, 'utf8').catch(() => '# Changelog\n');
  const [title, ...rest] = there.split('\n');
  await writeFile(path, [title, '', text, ...rest.slice(1)].join('\n'));
}

await command(async () => {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      part: { type: 'string', default: 'minor' },
    },
  });
  if (!['major', 'minor', 'patch'].includes(values.part)) {
    throw new Failure(
      `--part takes major, minor or patch, not ${values.part}.`,
    );
  }
  const dry = values['dry-run'];
  await setUp();
  const packages = await publishedPackages(root);
  const now = oneVersion(packages);
  const released = (
    await git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-v:refname')
  )
    .split('\n')
    .filter(Boolean);
  const version = versionToRelease({
    version: now,
    released,
    part: values.part,
  });
  const { last, changes } = await whatChanged(released);
  const tested = await testedWith();
  const changelog = changelogOf({
    version,
    day: new Date().toISOString().slice(0, 10),
    tested: tested.map(({ what, tested: number }) => `${what} ${number}`),
    changes,
  });
  if (!dry) {
    await setVersions(packages, version);
    await addToChangelog(changelog);
  }
  const out = join(local, 'release');
  let checked;
  await step('Packed', async () => {
    checked = await check(await pack({ folder: root, out }));
    return shown(out);
  });

  console.log(`\nVersions${dry ? ' (nothing is written)' : ''}`);
  console.log(
    `  ${now === version ? `${version}, which was not released before` : `${now} → ${version}`}, for ${packages.length} packages; ${last ? `after ${last}` : 'the first release'}`,
  );
  console.log('\nTested with');
  for (const { what, tested: number, range } of tested) {
    console.log(`  ${what} ${number} (allowed: ${range})`);
  }
  console.log('\nTarballs');
  for (const each of checked) {
    console.log(
      `  ${each.name}: ${kilobytes(each.packedBytes)}, unpacked ${kilobytes(each.unpackedBytes)}`,
    );
    for (const finding of each.findings) console.log(`    ✗ ${finding}`);
  }
  const path = join(out, 'CHANGELOG.md');
  await writeFile(path, changelog);
  console.log(
    `\nChangelog (${changes.length} changes, whole in ${shown(path)})`,
  );
  for (const { sentence } of changes.slice(0, SHOWN_CHANGES)) {
    console.log(`  - ${sentence}`);
  }
  if (changes.length > SHOWN_CHANGES) console.log('  …');
  if (!dry) {
    console.log('\nTo publish, after a look at the changes of this folder:');
    console.log(
      `  git commit --all --message "Release ${version}" && git tag v${version}`,
    );
    for (const { tarball } of checked)
      console.log(`  npm publish ${shown(tarball)}`);
  }
  return checked.some(({ findings }) => findings.length) ? 1 : 0;
});
