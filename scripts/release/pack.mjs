import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { declarations, forgetDeclarations } from '../commands.mjs';
import { exists } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { environment, nodeBinary, yarnBinary } from '../setup/node.mjs';
import { publishedPackages, tarballName } from './published.mjs';

/** Backstage keeps a package.json here while it stands as it is published. */
const KEPT = 'package.json-prepack';

/** Puts a package.json back that an interrupted packing left as it is published. */
async function putBack({ path }) {
  const kept = join(path, KEPT);
  if (await exists(kept)) await rename(kept, join(path, 'package.json'));
}

/**
 * Packs every package that others install: declarations, builds, and a tarball each.
 *
 * @param {{folder: string, out: string, typesAreThere?: boolean, logPrefix?: string}} options `folder` of the repository or
 *   of an earlier state of it, with its packages installed; `typesAreThere` where `tsc` has just run
 * @returns the packages, each with the path of its `tarball`
 */
export async function pack(options) {
  const { folder, out, typesAreThere = false, logPrefix = '' } = options;
  const binary = name => join(folder, 'node_modules', '.bin', name);
  const inRepository = {
    cwd: folder,
    env: environment({ CI: 'true', FORCE_COLOR: '0', NODE_ENV: undefined }),
  };
  for (const each of await publishedPackages(folder)) await putBack(each);
  const packages = await publishedPackages(folder);
  if (!typesAreThere) {
    await forgetDeclarations(folder);
    const [program, ...args] = declarations;
    await run(`${logPrefix}pack-types`, binary(program), args, inRepository);
  }
  await run(
    `${logPrefix}pack-build`,
    binary('backstage-cli'),
    ['repo', 'build'],
    inRepository,
  );
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const packed = [];
  for (const each of packages) {
    const tarball = join(out, tarballName(each));
    try {
      await run(
        `${logPrefix}pack-${tarballName(each)}`,
        nodeBinary,
        [yarnBinary, 'pack', '--out', tarball],
        { ...inRepository, cwd: each.path },
      );
    } finally {
      await putBack(each);
    }
    packed.push({ ...each, tarball });
  }
  return packed;
}
