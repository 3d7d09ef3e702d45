import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../places.mjs';
import { fingerprint, foldersOf } from './inputs.mjs';

test('a fingerprint follows what goes into a build, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inputs-'));
  try {
    await writeFile(join(folder, 'page.tsx'), 'one');
    const first = await fingerprint([folder]);

    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist', 'page.js'), 'built');
    await writeFile(join(folder, 'page.test.tsx'), 'tested');
    assert.equal(await fingerprint([folder]), first);

    await writeFile(join(folder, 'page.tsx'), 'two');
    assert.notEqual(await fingerprint([folder]), first);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the page is built from the packages of ours that it depends on', async () => {
  const folders = await foldersOf('app');
  assert.ok(folders.includes(join(root, 'plugins/business-relations')));
  assert.ok(folders.includes(join(root, 'plugins/business-relations-common')));
  assert.ok(
    !folders.includes(join(root, 'plugins/business-relations-backend')),
  );
});
