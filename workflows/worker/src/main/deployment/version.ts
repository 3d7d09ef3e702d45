import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WorkflowBundleOption } from '@temporalio/worker';
import { packageFolder } from '../workflowBundle';

/** What tells releases apart, and two builds of one release. */
const LENGTH = 12;

const codeOf = async (bundle: WorkflowBundleOption): Promise<string> =>
  'code' in bundle ? bundle.code : readFile(bundle.codePath, 'utf8');

/** By what Temporal knows this worker's version: the release, and what its workflows are made of. */
export async function buildIdOf(bundle: WorkflowBundleOption): Promise<string> {
  const { version: release }: { version: string } = JSON.parse(
    await readFile(join(packageFolder, 'package.json'), 'utf8'),
  );
  const hash = createHash('sha256')
    .update(await codeOf(bundle))
    .digest('hex');
  return `${release}-${hash.slice(0, LENGTH)}`;
}
