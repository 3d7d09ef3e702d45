import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from '../places.mjs';

const MADE = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = await Promise.all(
    entries
      .filter(({ name }) => !MADE.has(name))
      .map(entry => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesBelow(path) : [path];
      }),
  );
  return lists.flat();
}

/** Package folders of the workspace by the package's name. */
export async function workspaces() {
  const { workspaces: patterns } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const folders = await Promise.all(
    patterns.map(async pattern => {
      if (!pattern.endsWith('/*')) return [pattern];
      const parent = pattern.slice(0, -2);
      const names = await readdir(join(root, parent));
      return names.map(name => join(parent, name));
    }),
  );
  const found = new Map();
  for (const folder of folders.flat()) {
    const path = join(root, folder);
    const text = await readFile(join(path, 'package.json'), 'utf8').catch(
      () => undefined,
    );
    if (!text) continue;
    const manifest = JSON.parse(text);
    found.set(manifest.name, { path, manifest });
  }
  return found;
}

/** The folder of a package and of those of the workspace that it depends on, directly or not. */
export async function foldersOf(name) {
  const all = await workspaces();
  const wanted = new Set();
  const visit = each => {
    const workspace = all.get(each);
    if (!workspace || wanted.has(workspace.path)) return;
    wanted.add(workspace.path);
    Object.keys(workspace.manifest.dependencies ?? {}).forEach(visit);
  };
  visit(name);
  return [...wanted];
}

/** One fingerprint of what these files and folders hold, the same on every machine. */
export async function fingerprint(folders, files = []) {
  const paths = [
    ...files,
    ...(await Promise.all(folders.map(filesBelow))).flat(),
  ]
    .filter(path => !/\.test\.[a-z]+$/.test(path))
    .sort();
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(`${relative(root, path)}\0`);
    hash.update(await readFile(path));
    hash.update('\0');
  }
  return hash.digest('hex');
}
