/**
 * Lets Temporal's SDK fetch a server in its own way, in a process of its own. The SDK starts it once, so it is known
 * to work on this machine.
 *
 *     node temporalDownload.mjs local|time-skipping FOLDER
 */
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [kind, downloadDir] = process.argv.slice(2);
const server = { executable: { type: 'cached-download', downloadDir } };
const environment = await (kind === 'local'
  ? TestWorkflowEnvironment.createLocal({ server })
  : TestWorkflowEnvironment.createTimeSkipping({ server }));
await environment.teardown();
