import {
  copyFile,
  mkdir,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { exists, root } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { lastLines } from '../process/steps.mjs';
import { environment, nodeBinary } from '../setup/node.mjs';
import { fromSource } from './node.mjs';

const organisation = join(root, 'examples', 'organisation');

const loadedMark = state => join(state, 'sample-organisation.json');
/** Services that templates create. */
export const createdServicesOf = state => join(state, 'created-services');
const leaversOf = state => join(state, 'catalog', 'people-who-left.yaml');

/** Whether the state holds the roles and cases of the sample organisation already. */
const isLoaded = state => exists(loadedMark(state));

/**
 * What a catalog was reading when it was stopped it comes back to at its next round only, which may hide everything
 * behind it until then. It is all in files, so that it may as well begin anew.
 */
async function forgetCatalog(state) {
  const folder = join(state, 'database');
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(each => each.startsWith('catalog.sqlite'))) {
    await rm(join(folder, name));
  }
}

/**
 * Where its catalog is read from: what never changes, and the people who leave once everything is loaded. The
 * catalog can't forget somebody whom it has never known.
 */
export async function sampleCatalogOf(state) {
  const leavers = leaversOf(state);
  if (!(await isLoaded(state))) {
    await forgetCatalog(state);
    await mkdir(join(state, 'catalog'), { recursive: true });
    await copyFile(join(organisation, 'people-who-left.yaml'), leavers);
  }
  const created = createdServicesOf(state);
  await mkdir(created, { recursive: true });
  // The catalog takes a folder with nothing in it for a mistake.
  await copyFile(
    join(root, 'examples', 'templates', 'created-services.yaml'),
    join(created, 'all.yaml'),
  );
  return [
    { type: 'file', target: join(organisation, 'all.yaml') },
    { type: 'file', target: leavers },
    { type: 'file', target: join(created, '*.yaml') },
    {
      type: 'file',
      target: join(
        root,
        'examples/templates/service-with-customer/template.yaml',
      ),
    },
  ];
}

/**
 * Loads what of the sample organisation isn't catalog, once for a state. Interrupted, it goes on with the next start.
 *
 * @param {{state: string, port: number, name?: string}} options
 * @returns what was loaded, in words
 */
export async function loadSampleOrganisation({ state, port, name }) {
  const mark = loadedMark(state);
  if (await isLoaded(state)) {
    return JSON.parse(await readFile(mark, 'utf8')).loaded;
  }
  const { log } = await run(
    name ?? 'sample-organisation',
    nodeBinary,
    [
      ...fromSource,
      join('src', 'load', 'main.ts'),
      `http://127.0.0.1:${port}`,
      leaversOf(state),
    ],
    { cwd: organisation, env: environment() },
  );
  const [loaded] = await lastLines(log, 1);
  await writeFile(mark, `${JSON.stringify({ loaded })}\n`);
  return loaded;
}
