const { arrows } = require('../../scripts/lint/arrows.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  arrows('backend', {
    mayImport: ['common', 'node', 'rules'],
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
  }),
);
