/** Bundles the bare workflow into the file that it is told, as ours are bundled before they are run. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('workflow.mjs', import.meta.url)),
  logger: new DefaultLogger('WARN'),
});
await writeFile(process.argv[2], code);
