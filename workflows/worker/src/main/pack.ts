/** Bundles the workflows into `dist`, when the package is packed: the worker then starts without webpack. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DefaultLogger } from '@temporalio/worker';
import { bundleOfSource, prebuilt } from './workflowBundle';

async function pack() {
  const { code } = await bundleOfSource(new DefaultLogger('WARN'));
  mkdirSync(dirname(prebuilt), { recursive: true });
  writeFileSync(prebuilt, code);
}

pack();
