/**
 * Which package may import which: the arrows of docs/architecture.md section 2, as a rule of the linter.
 */
const NAMES = {
  common: '@business-relations/backstage-plugin-business-relations-common',
  rules: '@business-relations/rules',
  temporal: '@business-relations/temporal',
  worker: '@business-relations/worker',
  node: '@business-relations/backstage-plugin-business-relations-node',
  backend: '@business-relations/backstage-plugin-business-relations-backend',
  catalog:
    '@business-relations/backstage-plugin-catalog-backend-module-business-relations',
  scaffolder:
    '@business-relations/backstage-plugin-scaffolder-backend-module-business-relations',
  search:
    '@business-relations/backstage-plugin-search-backend-module-business-relations',
  ui: '@business-relations/backstage-plugin-business-relations',
};

const RULE = '@typescript-eslint/no-restricted-imports';

/**
 * What is forbidden beside other packages of ours; `why` ends the sentence "… may not import this: ".
 *
 * @typedef {{group: string[], why: string, allowTypeImports?: boolean}} Forbidden
 */

const restriction = (owner, forbidden) => [
  'error',
  {
    patterns: forbidden.map(({ group, why, allowTypeImports = false }) => ({
      group,
      allowTypeImports,
      message: `${owner} may not import this: ${why} (docs/architecture.md section 2).`,
    })),
  },
];

const othersThan = names => {
  const others = Object.keys(NAMES).filter(name => !names.includes(name));
  const allowed = names.length ? names.join(', ') : 'nothing';
  return {
    group: others.map(name => NAMES[name]),
    why: `of this repository's packages it imports ${allowed}`,
  };
};

/**
 * Settings for a package's linter.
 *
 * @param {keyof typeof NAMES} owner
 * @param {{mayImport: (keyof typeof NAMES)[], forbidden?: Forbidden[],
 *   parts?: {files: string[], excludedFiles?: string[], forbidden: Forbidden[]}[]}} arrows
 *   `parts` hold for some files beside what holds for all
 */
exports.arrows = (owner, { mayImport, forbidden = [], parts = [] }) => {
  const everywhere = [othersThan([owner, ...mayImport]), ...forbidden];
  return {
    rules: { [RULE]: restriction(owner, everywhere) },
    overrides: parts.map(({ files, excludedFiles = [], forbidden: more }) => ({
      files,
      excludedFiles,
      rules: { [RULE]: restriction(owner, [...everywhere, ...more]) },
    })),
  };
};

/** An entry of a package of ours, as it is imported. */
exports.entry = (name, path) => `${NAMES[name]}/${path}`;
