import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { blocksOf } from './document.mjs';

export const readInstall = () =>
  readFile(join(root, 'docs', 'install.md'), 'utf8');

/** Pages of docs/integrations that bring a fresh app further by their words alone, without modules of its own people's. */
export const integrations = [
  'search',
  'templates',
  'assistants',
  'home',
  'catalog-table',
  'group-and-user-page',
  'catalog-graph',
  'your-own-pages',
];

export const readIntegration = page =>
  readFile(join(root, 'docs', 'integrations', `${page}.md`), 'utf8');

/** What they have done in an app, page by page. */
export async function blocksOfIntegrations() {
  const pages = await Promise.all(integrations.map(readIntegration));
  return pages.flatMap(blocksOf);
}
