const { arrows } = require('../../scripts/lint/arrows.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  arrows('search', { mayImport: ['common', 'node'] }),
);
