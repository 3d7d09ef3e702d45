import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, importedBy } from './findings.mjs';

const manifest = {
  name: '@ours/plugin',
  version: '0.1.0',
  description: 'A plugin.',
  license: 'Apache-2.0',
  main: './dist/index.cjs.js',
  types: './dist/index.d.ts',
  exports: {
    '.': {
      require: './dist/index.cjs.js',
      types: './dist/index.d.ts',
      default: './dist/index.cjs.js',
    },
    './package.json': './package.json',
  },
  publishConfig: { access: 'public' },
  backstage: {
    role: 'backend-plugin',
    pluginId: 'ours',
    pluginPackages: ['@ours/plugin', '@ours/common'],
  },
  dependencies: { '@ours/common': '^0.1.0', luxon: '^3.0.0' },
};

const packed = {
  source: {
    ...manifest,
    files: ['dist', 'config.d.ts'],
    configSchema: 'config.d.ts',
  },
  manifest,
  files: [
    'README.md',
    'config.schema.json',
    'dist/index.cjs.js',
    'dist/index.d.ts',
    'package.json',
  ],
  imports: { 'dist/index.cjs.js': ['luxon', '@ours/common'] },
  names: ['@ours/plugin', '@ours/common'],
};

test('a package that holds what is meant and declares what it imports has no findings', () => {
  assert.deepEqual(findingsOf(packed), []);
});

test('what nobody meant to publish is found, and so is what only tests need', () => {
  assert.deepEqual(
    findingsOf({
      ...packed,
      files: [
        ...packed.files,
        'src/index.ts',
        'dist/testing/people.cjs.js',
        'dist/cases.test.d.ts',
      ],
    }),
    [
      "holds src/index.ts, which isn't meant",
      'holds dist/testing/people.cjs.js, which only tests need',
      'holds dist/cases.test.d.ts, which only tests need',
    ],
  );
});

test('an entry, a type and a command have to be inside', () => {
  const findings = findingsOf({
    ...packed,
    manifest: {
      ...manifest,
      engines: { node: '24' },
      bin: { ours: 'bin/ours' },
    },
    files: packed.files.filter(path => path !== 'dist/index.d.ts'),
  });
  assert.deepEqual(findings, [
    "offers dist/index.d.ts, which isn't in it",
    "offers bin/ours, which isn't in it",
  ]);
});

test('an import that only hoisting would find is named with its file', () => {
  assert.deepEqual(
    findingsOf({ ...packed, imports: { 'dist/index.cjs.js': ['knex'] } }),
    ["dist/index.cjs.js imports knex, which it doesn't declare"],
  );
});

test('a range that exists in this repository alone is no range', () => {
  assert.deepEqual(
    findingsOf({
      ...packed,
      manifest: {
        ...manifest,
        dependencies: { '@ours/common': 'workspace:^', luxon: '^3.0.0' },
      },
    }),
    [
      'wants @ours/common workspace:^, where ^0.1.0 is meant',
      'wants @ours/common workspace:^, which nobody else has',
    ],
  );
});

test('what Backstage reads of a package has to be there', () => {
  const findings = findingsOf({
    ...packed,
    manifest: { ...manifest, backstage: {}, publishConfig: undefined },
  });
  assert.deepEqual(findings, [
    'has no backstage.role',
    'is not published for everybody',
  ]);
});

test('a setting says what it is and who may see it, wherever it stands', () => {
  const told = { description: 'How often.', visibility: 'backend' };
  const schema = {
    properties: {
      ours: {
        properties: {
          every: told,
          secret: { description: 'A key.' },
          rates: { ...told, items: { properties: { from: told, to: {} } } },
          sources: {
            ...told,
            additionalProperties: { properties: { by: {}, every: told } },
          },
          schedule: { ...told, properties: { timeout: {} } },
        },
      },
    },
  };
  assert.deepEqual(findingsOf({ ...packed, schema }), [
    'has the setting ours.secret, which needs a sentence and a @visibility',
    'has the setting ours.rates.[].to, which needs a sentence and a @visibility',
    'has the setting ours.sources.*.by, which needs a sentence and a @visibility',
  ]);
});

test('a path of the machine that packed it is found', () => {
  assert.deepEqual(findingsOf({ ...packed, machine: ['dist/bundle.js'] }), [
    'holds a path of this machine in dist/bundle.js',
  ]);
});

test('imports are read in every way of writing them, by package, without those of Node', () => {
  const text = `
    import a from '@scope/one/alpha';
    export { b } from "two";
    import 'three/styles.css';
    const c = require('four/deep/file');
    const d = () => import('five');
    type E = import('six').F;
    const path = require('node:path');
    import fs from 'fs/promises';
    import g from './own';
  `;
  assert.deepEqual(importedBy(text), [
    '@scope/one',
    'two',
    'three',
    'four',
    'five',
    'six',
  ]);
});
