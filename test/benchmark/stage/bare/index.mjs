import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { root } from '../../../../scripts/places.mjs';
import { start } from '../../../../scripts/process/programs.mjs';
import { environment, nodeBinary } from '../../../../scripts/setup/node.mjs';

/** The floor: a workflow that only counts, on the same server, by a worker of its own. */
export class Bare {
  #address;

  constructor(address, client) {
    this.#address = address;
    this.client = client;
  }

  static async start({ address }) {
    const connection = await Connection.connect({ address });
    const bare = new Bare(address, new Client({ connection }));
    await bare.startWorker();
    return bare;
  }

  async startWorker() {
    this.worker = await start(
      'benchmark-bare-worker',
      nodeBinary,
      [join(root, 'test/benchmark/stage/bare/worker.mjs')],
      {
        env: environment({
          NODE_ENV: 'production',
          TEMPORAL_ADDRESS: this.#address,
        }),
      },
    );
  }

  async restartWorker() {
    await this.worker.end();
    await this.startWorker();
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
