import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockedVersions } from './lockFile.mjs';

const entry = (wanted, version, resolution) =>
  `"${wanted}":\n  version: ${version}\n  resolution: "${resolution}"\n  dependencies:\n    other: "npm:^1.0.0"\n  languageName: node\n  linkType: hard\n`;

test('each version of a package that is installed is read, from wherever it came', () => {
  const text = [
    '__metadata:\n  version: 8\n',
    entry(
      '@temporalio/client@npm:~1.24.0',
      '1.24.0',
      '@temporalio/client@npm:1.24.0',
    ),
    entry('knex@npm:3, knex@npm:^3.0.0', '3.3.0', 'knex@npm:3.3.0'),
    entry('knex@npm:^2.0.0', '2.5.1', 'knex@npm:2.5.1'),
    entry(
      '@ours/plugin@npm:^0.1.0',
      '0.1.0',
      '@ours/plugin@npm:0.1.0::__archiveUrl=elsewhere',
    ),
  ].join('\n');
  assert.deepEqual(lockedVersions(text), {
    '@temporalio/client': ['1.24.0'],
    knex: ['3.3.0', '2.5.1'],
    '@ours/plugin': ['0.1.0'],
  });
});
