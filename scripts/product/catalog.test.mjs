import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  catalogOf,
  catalogRead,
  catalogReadOn,
  stateNameOf,
} from './catalog.mjs';

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

/** A backend whose catalog has had so many entities and people, second by second; the last stay. */
async function withCounts(counts, inside) {
  const left = [...counts];
  const server = createServer((_, response) => {
    const [entities, people] = left.length > 1 ? left.shift() : left[0];
    response.end(JSON.stringify({ entities, people }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await inside(server.address().port);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const atOnce = async () => {};

const readWith = async counts => {
  const told = [];
  let read;
  await withCounts(counts, async port => {
    read = await catalogRead(port, note => told.push(note), atOnce);
  });
  return { read, told };
};

test('a catalog is read when it has people, and no more come', async () => {
  const counts = [
    [0, 0],
    [20, 2],
    [60, 3],
    [60, 3],
  ];
  assert.deepEqual(await readWith(counts), {
    read: '60 entities, of them 3 people',
    told: [],
  });
});

test('a large catalog is waited for as long as it grows, and how far it has come is told', async () => {
  const growing = Array.from({ length: 100 }, (_, second) => [second * 10, 0]);
  const { read, told } = await readWith([...growing, [1_100, 9], [1_200, 9]]);
  assert.equal(read, '1200 entities, of them 9 people; more are being read');
  assert.equal(told.length, 6);
  assert.equal(
    told[0],
    'still being read: 140 entities, of them 0 people so far',
  );
});

test('a catalog without people is not waited for once nothing comes', async () => {
  const { read } = await readWith([
    [0, 0],
    [12, 0],
  ]);
  assert.match(
    read,
    /^12 entities, of them 0 people, so there is nobody whom you could be: give one that has a User/,
  );
});

test('whoever has begun already is told once all of a large catalog is there, and of a small one nothing', async () => {
  const counts = [
    [1_200, 9],
    [1_200, 9],
    [2_000, 400],
    [3_000, 700],
  ];
  await withCounts(counts, async port => {
    assert.equal(
      await catalogReadOn(port, atOnce),
      '3000 entities, of them 700 people',
    );
  });
  await withCounts([[60, 3]], async port => {
    assert.equal(await catalogReadOn(port, atOnce), undefined);
  });
});
