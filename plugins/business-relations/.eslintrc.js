const { arrows } = require('../../scripts/lint/arrows.cjs');

const ui = arrows('ui', { mayImport: ['common'] });

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ...ui,
  overrides: [
    ...ui.overrides,
    {
      // What only tests import is no part of the package, and may use what only tests need.
      files: ['src/testing/**'],
      rules: { '@backstage/no-undeclared-imports': 'off' },
    },
  ],
});
