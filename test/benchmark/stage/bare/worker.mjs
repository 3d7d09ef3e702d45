/**
 * Runs the bare workflow, in a process of its own as our worker is: `TEMPORAL_ADDRESS` says where, `BARE_BUNDLE` what
 * `bundle.mjs` made.
 */
import {
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
} from '@temporalio/worker';

const logger = new DefaultLogger('WARN');
Runtime.install({ logger });
const worker = await Worker.create({
  connection: await NativeConnection.connect({
    address: process.env.TEMPORAL_ADDRESS,
  }),
  taskQueue: 'bare',
  workflowBundle: { codePath: process.env.BARE_BUNDLE },
});
await worker.run();
