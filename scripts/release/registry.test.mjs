import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { serveRegistry } from './registry.mjs';

const execute = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'registry-'));
after(() => rm(folder, { recursive: true, force: true }));

async function tarballOf(version) {
  const top = join(folder, version);
  await mkdir(join(top, 'package'), { recursive: true });
  const manifest = { name: '@ours/greeting', version };
  await writeFile(
    join(top, 'package', 'package.json'),
    JSON.stringify(manifest),
  );
  await writeFile(
    join(top, 'package', 'index.js'),
    `module.exports = '${version}';`,
  );
  const tarball = join(folder, `ours-greeting-${version}.tgz`);
  await execute('tar', ['-czf', tarball, '-C', top, 'package']);
  return { tarball };
}

test('npm installs from it, the last version where none is named and an earlier one where it is', async () => {
  const registry = await serveRegistry([
    await tarballOf('0.1.0'),
    await tarballOf('0.2.0'),
  ]);
  const installed = async wanted => {
    const app = join(folder, `app-${wanted.replace(/\W/g, '-')}`);
    await mkdir(app);
    await writeFile(
      join(app, '.npmrc'),
      `@ours:registry=${registry.address}/\n`,
    );
    await execute('npm', ['install', '--no-audit', '--no-fund', wanted], {
      cwd: app,
    });
    const { stdout } = await execute(
      'node',
      ['-p', "require('@ours/greeting')"],
      { cwd: app },
    );
    return stdout.trim();
  };
  try {
    assert.equal(await installed('@ours/greeting'), '0.2.0');
    assert.equal(await installed('@ours/greeting@0.1.0'), '0.1.0');
    assert.equal(
      (await fetch(`${registry.address}/@ours/nothing`)).status,
      404,
    );
  } finally {
    await registry.end();
  }
});
