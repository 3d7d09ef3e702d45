/**
 * `npm run pack`: a tarball of every package that others install, and what is wrong with them.
 *
 *     npm run pack -- --out FOLDER
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { local, root, shown } from './places.mjs';
import { command } from './process/command.mjs';
import { step } from './process/steps.mjs';
import { check } from './release/check.mjs';
import { pack } from './release/pack.mjs';
import { setUp } from './setup/index.mjs';

const kilobytes = bytes => `${Math.ceil(bytes / 1024)} kB`;

await command(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const out = values.out ? resolve(values.out) : join(local, 'tarballs');
  await setUp();
  let packed;
  await step('Packed', async () => {
    packed = await pack({ folder: root, out });
    return `${packed.length} packages into ${shown(out)}`;
  });
  const checked = await check(packed);
  for (const each of checked) {
    const { name, version, packedBytes, unpackedBytes, findings } = each;
    console.log(
      `  ${name} ${version}: ${kilobytes(packedBytes)}, unpacked ${kilobytes(unpackedBytes)}`,
    );
    for (const finding of findings) console.log(`    ✗ ${finding}`);
  }
  return checked.some(({ findings }) => findings.length) ? 1 : 0;
});
