const { arrows } = require('../../scripts/lint/arrows.cjs');

const backend = arrows('backend', {
  mayImport: ['common', 'node', 'rules', 'temporal'],
  forbidden: [
    {
      group: [
        '@temporalio/activity',
        '@temporalio/core-bridge',
        '@temporalio/testing',
        '@temporalio/worker',
        '@temporalio/workflow',
      ],
      why: 'of Temporal the backend holds the client alone; what runs a case is the worker',
    },
  ],
});

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ...backend,
  overrides: [
    ...backend.overrides,
    {
      // What only tests import is no part of the package, and may use what only tests need.
      files: ['src/testing/**'],
      rules: { '@backstage/no-undeclared-imports': 'off' },
    },
  ],
});
