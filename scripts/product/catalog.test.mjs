import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { catalogOf, catalogRead, stateNameOf } from './catalog.mjs';

const inFolder = async (files, inside) => {
  const folder = await mkdtemp(join(tmpdir(), 'catalog-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
    }
    await inside(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const targets = ({ locations }) => locations.map(({ target }) => target);

test('of a folder the files are read that no other file there leads to', async () => {
  const all = 'kind: Location\nspec:\n  targets:\n    - ./services.yaml\n';
  await inFolder(
    { 'all.yaml': all, 'services.yaml': '', 'people.yml': '', 'notes.md': '' },
    async folder => {
      assert.deepEqual(targets(await catalogOf([folder])), [
        join(folder, 'all.yaml'),
        join(folder, 'people.yml'),
      ]);
    },
  );
});

test('a path is meant from where the person stands', async () => {
  await inFolder({ 'all.yaml': '' }, async folder => {
    assert.deepEqual(targets(await catalogOf(['all.yaml'], folder)), [
      join(folder, 'all.yaml'),
    ]);
  });
});

test('an address is read from its host alone', async () => {
  const { locations, hosts } = await catalogOf([
    'https://example.org/catalog/all.yaml',
  ]);
  assert.equal(locations[0].type, 'url');
  assert.deepEqual(hosts, ['example.org']);
});

test('a path where nothing is, is refused in a sentence', async () => {
  await assert.rejects(catalogOf(['/no/such/catalog.yaml']), {
    message:
      /There is no catalog at \/no\/such\/catalog\.yaml\. Give a YAML file/,
  });
});

test('two catalogs of the same file name have a state each', async () => {
  const one = { locations: [{ target: '/one/all.yaml' }] };
  const other = { locations: [{ target: '/other/all.yaml' }] };
  assert.notEqual(stateNameOf(one), stateNameOf(other));
  assert.equal(stateNameOf(one), stateNameOf({ ...one }));
});

test('a catalog is read when it has people, and no more come', async () => {
  const counts = [0, 2, 3, 3];
  const server = createServer((_, response) => {
    const people = Array.from({ length: counts.shift() }, () => ({}));
    response.end(JSON.stringify({ people }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    assert.equal(await catalogRead(server.address().port), '3 people');
    assert.deepEqual(counts, []);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
