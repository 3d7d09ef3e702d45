import { join } from 'node:path';

export const root = join(__dirname, '..', '..', '..');

/** State and logs of a run; each begins with none. */
export const state = join(root, '.local', 'faults');

export const logOf = (name: string) => join(state, `${name}.log`);

/** Lets Node run TypeScript as it stands in the tree. */
export const fromSource = [
  '--enable-source-maps',
  '--require',
  join(root, 'node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
];
