import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../places.mjs';
import { holdsGrowth, promisedGrowth } from './promises.mjs';

test('what the document promises of the first load is read, and missed where it stands no longer', async () => {
  assert.equal(
    promisedGrowth('The first load of an app grows by at\nmost 7 kB.'),
    7,
  );
  assert.throws(() => promisedGrowth('The first load grows a little.'), {
    message: /does not say/,
  });
  const text = await readFile(join(root, 'docs', 'install.md'), 'utf8');
  assert.ok(promisedGrowth(text) > 0);
});

test('a first load that grew by more than was promised is refused', () => {
  const before = { bytes: 900_000 };
  const grown = kilobytes => ({
    before,
    after: { bytes: before.bytes + kilobytes * 1024 },
    promised: 7,
  });
  assert.equal(holdsGrowth(grown(7)), 7);
  assert.throws(() => holdsGrowth(grown(7.1)), {
    message: /grew by 7\.1 kB; docs\/install\.md promises at most 7/,
  });
});
