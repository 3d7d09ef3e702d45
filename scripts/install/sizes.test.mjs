import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outdatedSizes } from './sizes.mjs';

const text = [
  '| package | tarball | what it is for |',
  '| ------- | ------- | -------------- |',
  '| `@ours/plugin` | 400 kB  | pages |',
  '| `@ours/node`   | 8 kB    | for modules |',
].join('\n');
const packed = (plugin, node, ...more) => [
  { name: '@ours/plugin', packedBytes: plugin * 1024 },
  { name: '@ours/node', packedBytes: node * 1024 },
  ...more,
];

test('a package about as large as the document says is taken', () => {
  assert.deepEqual(outdatedSizes(text, packed(400, 8)), []);
  assert.deepEqual(outdatedSizes(text, packed(479, 10)), []);
});

test('one that has grown or shrunk by more is said, and so is one that the document forgets', () => {
  assert.deepEqual(
    outdatedSizes(text, packed(310, 11, { name: '@ours/new', packedBytes: 1 })),
    [
      '@ours/plugin has 310 kB; docs/install.md says 400',
      '@ours/node has 11 kB; docs/install.md says 8',
      '@ours/new has 1 kB; docs/install.md says nothing of it',
    ],
  );
});
