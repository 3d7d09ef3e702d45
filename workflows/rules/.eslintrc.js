const { builtinModules } = require('node:module');
const { arrows, entry } = require('../../scripts/lint/arrows.cjs');
const { withoutState } = require('../../scripts/lint/withoutState.cjs');

// Rooted, since a folder of ours may be called as one of Node's modules is.
const nodeModules = ['node:*', ...builtinModules.map(name => `/${name}`)];

const rules = arrows('rules', {
  mayImport: ['common'],
  forbidden: [
    {
      group: [entry('common', 'contract')],
      allowTypeImports: true,
      why: 'of the contract the rules know types alone, since schemas bring zod',
    },
    {
      group: [entry('common', 'words')],
      why: 'a rule answers a code, whose sentence is made where it is shown',
    },
    {
      group: ['@temporalio/*', 'zod', 'zod/*', '@backstage/*'],
      why: 'the rules are pure and know neither Temporal nor Backstage nor zod',
    },
  ],
  parts: [
    {
      files: ['src/business-time/**'],
      excludedFiles: ['**/*.test.*'],
      forbidden: [
        {
          group: nodeModules,
          why: 'the rules run inside a workflow, where there is no Node',
        },
      ],
    },
    {
      files: ['src/**'],
      excludedFiles: ['src/business-time/**', '**/*.test.*'],
      forbidden: [
        {
          group: nodeModules,
          why: 'the rules run inside a workflow, where there is no Node',
        },
        {
          group: [
            'luxon',
            'date-holidays',
            '**/business-time',
            '**/business-time/**',
          ],
          allowTypeImports: true,
          why: 'business time needs a date library, which stays out of the workflow bundle',
        },
      ],
    },
  ],
});

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ...rules,
  overrides: [...rules.overrides, withoutState],
});
