import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { root } from '../../../../scripts/places.mjs';
import { start } from '../../../../scripts/process/programs.mjs';
import { environment, nodeBinary } from '../../../../scripts/setup/node.mjs';

/** The floor: a workflow that only counts, on the same server, by a worker of its own. */
export class Bare {
  constructor(worker, client) {
    this.worker = worker;
    this.client = client;
  }

  static async start({ address }) {
    const worker = await start(
      'benchmark-bare-worker',
      nodeBinary,
      [join(root, 'test/benchmark/stage/bare/worker.mjs')],
      { env: environment({ TEMPORAL_ADDRESS: address }) },
    );
    const connection = await Connection.connect({ address });
    return new Bare(worker, new Client({ connection }));
  }

  /** A running one that has counted once: its `count` is one update, from request to answer. */
  async one() {
    const handle = await this.client.workflow.start('bare', {
      taskQueue: 'bare',
      workflowId: `bare-${randomUUID()}`,
    });
    const count = () => handle.executeUpdate('count');
    await count();
    return { count };
  }

  async end() {
    await this.client.connection.close();
    await this.worker.end();
  }
}
