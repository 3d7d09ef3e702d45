import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { run } from '../../scripts/process/programs.mjs';
import { appEnvironment } from './freshApp.mjs';

const NAMED = /(?:src|href)="\/?([^"]+\.(?:js|css))"/g;

/** What a browser loads before it shows anything, in bytes as they go over the wire (gzip). */
export async function firstLoadOf(folder, name) {
  await run(
    `install-${name}-build`,
    'yarn',
    ['--cwd', 'packages/app', 'build'],
    {
      cwd: folder,
      env: appEnvironment({ BUSINESS_RELATIONS_WORKER_TOKEN: 'unused' }),
    },
  );
  const dist = join(folder, 'packages', 'app', 'dist');
  const page = await readFile(join(dist, 'index.html'), 'utf8');
  const files = [...page.matchAll(NAMED)].map(([, path]) => path);
  let bytes = 0;
  for (const file of files) {
    bytes += gzipSync(await readFile(join(dist, file))).length;
  }
  return { files: files.length, bytes };
}
