const { arrows } = require('../../scripts/lint/arrows.cjs');
const { withoutState } = require('../../scripts/lint/withoutState.cjs');

const worker = arrows('worker', { mayImport: ['common', 'rules', 'temporal'] });

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ...worker,
  overrides: [
    ...worker.overrides,
    {
      // What only tests import is no part of the package, and may use what only tests need.
      files: ['src/testing/**', 'src/histories/**'],
      rules: { '@backstage/no-undeclared-imports': 'off' },
    },
    { ...withoutState, files: ['src/engine/**', 'src/workflows.ts'] },
  ],
});
