const usual = require('@backstage/cli/config/eslint-factory')(__dirname);

module.exports = {
  ...usual,
  overrides: [
    ...usual.overrides,
    {
      // What starts and ends programs is there once, for every command; `scripts` is no package.
      files: ['benchmark/**/*.mjs', 'install/**/*.mjs', 'production/**/*.mjs'],
      rules: { '@backstage/no-relative-monorepo-imports': 'off' },
    },
  ],
};
