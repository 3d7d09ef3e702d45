import { join } from 'node:path';
import { root } from '../places.mjs';

/** Lets Node run TypeScript as it stands in the tree, so that nothing has to be built before a start. */
export const asInProduction = [
  '--require',
  join(root, 'node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
];

/** The same with the lines of the source in every stack, which costs time at each. */
export const fromSource = ['--enable-source-maps', ...asInProduction];

/** Of a worker, as examples/production starts it: what V8 holds uncollected is half of the memory of an open case. */
export const withLittleUncollected = '--max-semi-space-size=4';

export const backstageCli = join(
  root,
  'node_modules/@backstage/cli/bin/backstage-cli',
);
