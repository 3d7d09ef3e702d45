const { arrows } = require('../../scripts/lint/arrows.cjs');
const { withoutState } = require('../../scripts/lint/withoutState.cjs');

const common = arrows('common', {
  mayImport: [],
  parts: [
    {
      files: ['src/**'],
      excludedFiles: ['src/contract/**', '**/*.test.*'],
      forbidden: [
        {
          group: [
            'zod',
            'zod/*',
            './contract',
            '../contract',
            '**/contract/**',
          ],
          allowTypeImports: true,
          why: 'schemas stay in the entry ./contract, so that what runs inside a workflow holds no zod',
        },
      ],
    },
  ],
});

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ...common,
  overrides: [...common.overrides, withoutState],
});
