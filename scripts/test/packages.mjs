import { join } from 'node:path';
import { readInstall } from '../install/pages.mjs';
import { outdatedSizes } from '../install/sizes.mjs';
import { local, root } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { check } from '../release/check.mjs';
import { pack } from '../release/pack.mjs';
import { environment } from '../setup/node.mjs';

/** What Backstage reads of a package before it is published, as its own command would write it. */
const metadata = () =>
  run(
    'test-packages-metadata',
    join(root, 'node_modules', '.bin', 'backstage-cli'),
    ['repo', 'fix', '--publish', '--check'],
    { env: environment({ CI: 'true', FORCE_COLOR: '0' }) },
  );

/** Every package packed as others get it, and looked into. Comes after `types`, which makes the declarations. */
export async function packages() {
  await metadata();
  const packed = await pack({
    folder: root,
    out: join(local, 'test', 'tarballs'),
    typesAreThere: true,
    logPrefix: 'test-',
  });
  const checked = await check(packed);
  const wrong = checked.filter(({ findings }) => findings.length);
  const outdated = outdatedSizes(await readInstall(), checked);
  const failures = [
    ...wrong.map(({ name, findings }) => ({ name, reason: findings })),
    ...(outdated.length
      ? [{ name: 'Sizes in docs/install.md', reason: outdated }]
      : []),
  ];
  return {
    passed: checked.length + 1 - failures.length,
    failed: failures.length,
    failures,
  };
}
