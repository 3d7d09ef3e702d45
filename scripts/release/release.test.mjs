import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changelogOf, changesOf } from './changes.mjs';
import { nextVersion, versionToRelease } from './versions.mjs';

const entry = (commit, sentence, ...files) =>
  `\u001e${commit}\u001f${sentence}\u001f\n\n${files.join('\n')}\n`;

test('a change is one of what others install, by the packages that it touched', () => {
  const log = [
    entry(
      'abc',
      'Whoever is asked is told',
      'plugins/one/src/a.ts',
      'plugins/one/src/b.ts',
      'workflows/rules/src/c.ts',
    ),
    entry('def', 'The benchmark is faster', 'test/benchmark/main.mjs'),
  ].join('');
  assert.deepEqual(changesOf(log), [
    {
      commit: 'abc',
      sentence: 'Whoever is asked is told',
      folders: ['plugins/one', 'workflows/rules'],
    },
  ]);
});

test('the changelog says what was tested and each change with where it was made', () => {
  const changes = [
    { commit: 'abc', sentence: 'It says why', folders: ['plugins/one'] },
  ];
  assert.equal(
    changelogOf({
      version: '0.2.0',
      day: '2027-01-31',
      tested: ['Backstage 1.55.0', 'Node 24'],
      changes,
    }),
    '## 0.2.0 (2027-01-31)\n\nTested with Backstage 1.55.0, Node 24.\n\n- It says why (one; abc)\n',
  );
});

test('what was never released goes out as it is; after that the next minor, or what was wished', () => {
  assert.equal(versionToRelease({ version: '0.1.0', released: [] }), '0.1.0');
  const released = ['v0.1.0'];
  assert.equal(versionToRelease({ version: '0.1.0', released }), '0.2.0');
  assert.equal(
    versionToRelease({ version: '0.1.0', released, part: 'patch' }),
    '0.1.1',
  );
  assert.equal(nextVersion('0.9.3', 'major'), '1.0.0');
});
