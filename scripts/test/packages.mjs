import { join } from 'node:path';
import { local, root } from '../places.mjs';
import { check } from '../release/check.mjs';
import { pack } from '../release/pack.mjs';

/** Every package packed as others get it, and looked into. Comes after `types`, which makes the declarations. */
export async function packages() {
  const packed = await pack({
    folder: root,
    out: join(local, 'test', 'tarballs'),
    typesAreThere: true,
    logPrefix: 'test-',
  });
  const checked = await check(packed);
  const wrong = checked.filter(({ findings }) => findings.length);
  return {
    passed: checked.length - wrong.length,
    failed: wrong.length,
    failures: wrong.map(({ name, findings }) => ({ name, reason: findings })),
  };
}
