import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from './document.mjs';
import { patched } from './patch.mjs';

test('blocks with a title are read with the headings above them; others are for people only', () => {
  const text = [
    '# Install',
    '```sh',
    'for people',
    '```',
    '## Frontend',
    '### Old',
    '```diff title="App.tsx"',
    '+a',
    ' b',
    '```',
    '## Start',
    '```sh title="app"',
    'yarn start',
    '```',
  ].join('\n');
  assert.deepEqual(blocksOf(text), [
    {
      language: 'diff',
      title: 'App.tsx',
      headings: ['Install', 'Frontend', 'Old'],
      text: '+a\n b',
      line: 7,
    },
    {
      language: 'sh',
      title: 'app',
      headings: ['Install', 'Start'],
      text: 'yarn start',
      line: 12,
    },
  ]);
});

test('a block without an end is said', () => {
  assert.throws(() => blocksOf('```sh title="app"\nyarn start'), /line 1/);
});

test('a diff brings its lines to the place that its other lines show, below the place before', () => {
  const text = 'const a = [\n  one,\n];\nconst b = [\n  one,\n  two,\n];';
  const diff = ' const b = [\n@@\n one,\n+  new,\n-  two,\n+  another,';
  assert.equal(
    patched(text, diff),
    'const a = [\n  one,\n];\nconst b = [\n  one,\n  new,\n  another,\n];',
  );
});

test('a diff for another file has no place, and says what it looked for', () => {
  assert.throws(() => patched('one\ntwo', ' three\n+four'), /three/);
});
