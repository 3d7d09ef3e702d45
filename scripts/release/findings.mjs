import { builtinModules } from 'node:module';

/** Backstage's prepack writes this in place of `config.d.ts`. */
export const SCHEMA = 'config.schema.json';

/** What npm puts into every package, beside what `files` names. */
const ALWAYS = ['package.json', 'README.md'];

/** What a package may hold, as its manifest in the repository says; a folder or a file each. */
const meantBy = manifest => [
  ...ALWAYS,
  ...manifest.files.map(each => (each === 'config.d.ts' ? SCHEMA : each)),
];

const belongsTo = meant => path =>
  meant.some(each => path === each || path.startsWith(`${each}/`));

/** Tests and what only they use; the workflows' bundle is one file and holds none of it. */
const OF_TESTS = /(^|\/)(testing|__tests__|__fixtures__|histories)\/|\.test\./;

/** All paths that the manifest says can be imported, called or read. */
function pathsIn(value) {
  if (typeof value === 'string') {
    return /^(\.\/)?[\w.-]+(\/|\.\w)/.test(value) ? [value] : [];
  }
  if (value && typeof value === 'object') {
    return Object.values(value).flatMap(pathsIn);
  }
  return [];
}

const entriesOf = ({ main, module, types, exports, typesVersions, bin }) =>
  [main, module, types, exports, typesVersions, bin]
    .flatMap(pathsIn)
    .map(path => path.replace(/^\.\//, ''));

const packageOf = name =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

const IMPORT =
  /(?:\bfrom|\brequire\(|\brequire\.resolve\(|\bimport\(|^\s*import)\s*['"]([^'"\n]+)['"]/gm;

/** The packages that a file of a package imports. */
export const importedBy = text => [
  ...new Set(
    [...text.matchAll(IMPORT)]
      .map(([, name]) => name.replace(/^node:/, ''))
      .filter(name => /^[@a-z]/i.test(name))
      .map(packageOf)
      .filter(name => !builtinModules.includes(name)),
  ),
];

/** The packages that a consumer is sure to have where it has installed this one. */
const declaredBy = ({
  name,
  dependencies,
  peerDependencies,
  optionalDependencies,
}) =>
  new Set([
    name,
    ...[dependencies, peerDependencies, optionalDependencies].flatMap(each =>
      Object.keys(each ?? {}),
    ),
  ]);

/** Types of a package that has none of its own come from here. */
const typesOf = name => `@types/${name.replace('@', '').replace('/', '__')}`;

function undeclared(manifest, imports) {
  const declared = declaredBy(manifest);
  return Object.entries(imports).flatMap(([path, names]) =>
    names
      .filter(name => !declared.has(name) && !declared.has(typesOf(name)))
      .map(name => `${path} imports ${name}, which it doesn't declare`),
  );
}

function metadata({ manifest, source, names }) {
  const { backstage = {}, publishConfig = {}, version } = manifest;
  const { role, pluginId, pluginPackages, pluginPackage } = backstage;
  const isPlugin = role?.includes('plugin');
  const ours = Object.entries(manifest.dependencies ?? {}).filter(([name]) =>
    names.includes(name),
  );
  return [
    !role && 'has no backstage.role',
    isPlugin && !pluginId && 'has no backstage.pluginId',
    isPlugin &&
      !pluginPackages &&
      !pluginPackage &&
      'names neither backstage.pluginPackages nor backstage.pluginPackage',
    ...(pluginPackages ?? [])
      .filter(each => !names.includes(each))
      .map(each => `names ${each}, which isn't published`),
    publishConfig.access !== 'public' && 'is not published for everybody',
    !manifest.license && 'has no license',
    !manifest.description && 'has no description',
    // Whoever only imports it has a Backstage that says so; whoever starts it may have none.
    manifest.bin && !manifest.engines?.node && 'says no range of Node',
    source.files.includes('config.d.ts') !== Boolean(source.configSchema) &&
      'ships config.d.ts without naming it, or names it without shipping it',
    ...ours
      .filter(([, range]) => range !== `^${version}`)
      .map(
        ([name, range]) => `wants ${name} ${range}, where ^${version} is meant`,
      ),
    ...Object.entries(manifest.dependencies ?? {})
      .filter(([, range]) => /^(workspace|link|file|portal):/.test(range))
      .map(([name, range]) => `wants ${name} ${range}, which nobody else has`),
  ].filter(Boolean);
}

/** Keys that each entry has of a list (`rates[]`), or of a table by names of the reader's own (`roleSources.*`). */
const ofEntries = ({ items, additionalProperties }) =>
  Object.entries({ '[]': items, '*': additionalProperties }).filter(
    ([, each]) => each?.properties,
  );

/**
 * Settings that say neither what they are nor who may see them. One that has said so has said it for its shape, too (hours,
 * an amount, Backstage's schedule); entries of a list or a table are settings of their own.
 */
export function untoldSettings(schema, path = []) {
  return Object.entries(schema?.properties ?? {}).flatMap(([key, value]) => {
    const here = [...path, key];
    const entries = ofEntries(value).flatMap(([each, shape]) =>
      untoldSettings(shape, [...here, each]),
    );
    if (value.visibility && value.description) return entries;
    return value.properties
      ? untoldSettings(value, here)
      : [
          `has the setting ${here.join('.')}, which needs a sentence and a @visibility`,
          ...entries,
        ];
  });
}

/**
 * What is wrong with a packed package, in sentences.
 *
 * @param {{source: object, manifest: object, files: string[], imports: Record<string, string[]>, machine?: string[],
 *   schema?: object, names: string[]}} packed `source` is its manifest in the repository, `manifest` that of the tarball; `imports` what its
 *   files import; `machine` files that hold a path of this machine; `schema` of its settings; `names` of all packages of ours
 */
export function findingsOf(packed) {
  const { source, manifest, files, imports, machine = [], schema } = packed;
  const isMeant = belongsTo(meantBy(source));
  const missing = [...new Set(entriesOf(manifest))].filter(
    path => !files.includes(path),
  );
  return [
    ...files
      .filter(path => !isMeant(path))
      .map(path => `holds ${path}, which isn't meant`),
    ...files
      .filter(path => OF_TESTS.test(path))
      .map(path => `holds ${path}, which only tests need`),
    ...missing.map(path => `offers ${path}, which isn't in it`),
    ...(files.includes('README.md') ? [] : ['has no README.md']),
    ...machine.map(path => `holds a path of this machine in ${path}`),
    ...metadata(packed),
    ...untoldSettings(schema),
    ...undeclared(manifest, imports),
  ];
}
