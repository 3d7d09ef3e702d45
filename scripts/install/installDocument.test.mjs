import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../places.mjs';
import { publishedPackages } from '../release/published.mjs';
import { blocksOf } from './document.mjs';
import {
  blocksOfIntegrations,
  integrations,
  readInstall,
  readIntegration,
} from './pages.mjs';

const text = await readInstall();
const blocks = blocksOf(text);
const packages = await publishedPackages(root);
const names = packages.map(({ name }) => name);

test('every package that docs/install.md names is published', () => {
  const named = text.match(/@business-relations\/[a-z-]+/g);
  assert.ok(named.length > 8);
  assert.deepEqual(
    named.filter(each => !names.includes(each)),
    [],
  );
});

test('so is every package that a page of docs/integrations installs, and each page that is carried out installs or sets something', async () => {
  for (const page of integrations) {
    const pageText = await readIntegration(page);
    assert.ok(blocksOf(pageText).length, page);
    const named = pageText.match(/@business-relations\/[a-z-]+/g) ?? [];
    assert.deepEqual(
      named.filter(each => !names.includes(each)),
      [],
      page,
    );
  }
});

test('docs/install.md says how large each package is', () => {
  for (const name of names) {
    assert.match(text, new RegExp(`\\| \`${name}\` +\\| \\d+ kB`));
  }
});

test('what the documents import into an app of the old frontend system is offered', async () => {
  const offered = await readFile(
    join(root, 'plugins', 'business-relations', 'src', 'index.ts'),
    'utf8',
  );
  const imported = [...blocks, ...(await blocksOfIntegrations())]
    .filter(({ language }) => language === 'diff')
    .flatMap(({ text: diff }) => [
      ...diff
        .replaceAll(/^\+/gm, '')
        .matchAll(/import \{([^}]+)\} from '@business-relations/g),
    ])
    .flatMap(([, list]) => list.split(','))
    .map(each => each.trim())
    .filter(Boolean);
  assert.ok(imported.includes('BusinessRelationsPage'));
  assert.ok(imported.includes('BusinessRelationsSearchResultListItem'));
  for (const each of imported) {
    assert.match(offered, new RegExp(`\\b${each}\\b`));
  }
});

test('docs/install.md names the Backstage that is tested', async () => {
  const { version } = JSON.parse(
    await readFile(join(root, 'backstage.json'), 'utf8'),
  );
  const minor = version.split('.').slice(0, 2).join('.');
  assert.match(text, new RegExp(`Tested with ${minor}\\b`));
});

test('each step that is carried out has its block', () => {
  const places = blocks.map(({ title }) => title);
  for (const place of [
    '.yarnrc.yml',
    'packages/backend/src/index.ts',
    'app-config.yaml',
    'packages/app/src/App.tsx',
    'temporal',
    '.npmrc',
    'worker',
    'upgrade',
  ]) {
    assert.ok(places.includes(place), place);
  }
});
