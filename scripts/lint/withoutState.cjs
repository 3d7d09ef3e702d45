/**
 * Modules that a worker bundles for its workflows are evaluated once for all cases (`workflows/worker`, `preloadModules`):
 * what changes at the top of one would go from one case to another, and make replays differ.
 */
const AT_TOP =
  ':matches(Program, ExportNamedDeclaration) > VariableDeclaration';

const message =
  'A module may keep nothing that changes: it is shared by all cases of a worker (docs/benchmarks.md, “A worker’s memory”).';

/** To be the last of a package's overrides. */
exports.withoutState = {
  files: ['src/**'],
  excludedFiles: ['**/*.test.*', '**/testing/**', '**/histories/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: `${AT_TOP}[kind!="const"]`, message },
      {
        selector: `${AT_TOP} > VariableDeclarator > NewExpression[callee.name=/^(Weak)?(Map|Set)$/]`,
        message,
      },
      { selector: 'PropertyDefinition[static=true][readonly!=true]', message },
    ],
  },
};
