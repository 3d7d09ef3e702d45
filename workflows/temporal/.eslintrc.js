const { arrows } = require('../../scripts/lint/arrows.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  arrows('temporal', {
    mayImport: [],
    forbidden: [
      {
        group: [
          '@temporalio/worker',
          '@temporalio/client',
          '@temporalio/testing',
        ],
        why: 'backend and worker bring their own way to a server',
      },
    ],
  }),
);
