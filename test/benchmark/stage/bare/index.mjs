import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { root } from '../../../../scripts/places.mjs';
import { run, start } from '../../../../scripts/process/programs.mjs';
import {
  asInProduction,
  withLittleUncollected,
} from '../../../../scripts/product/node.mjs';
import { environment, nodeBinary } from '../../../../scripts/setup/node.mjs';

/** The floor: a workflow that only counts, on the same server, by a worker of its own. */
export class Bare {
  #settings;

  constructor(settings, client) {
    this.#settings = settings;
    this.client = client;
  }

  static async start({ address }, folder) {
    const bundle = join(folder, 'bare-bundle.js');
    await mkdir(folder, { recursive: true });
    await run('benchmark-bare-bundle', nodeBinary, [
      join(root, 'test/benchmark/stage/bare/bundle.mjs'),
      bundle,
    ]);
    const connection = await Connection.connect({ address });
    const bare = new Bare({ address, bundle }, new Client({ connection }));
    await bare.startWorker();
    return bare;
  }

  async startWorker() {
    this.worker = await start(
      'benchmark-bare-worker',
      nodeBinary,
      [
        withLittleUncollected,
        ...asInProduction,
        join(root, 'test/benchmark/stage/bare/worker.mjs'),
      ],
      {
        env: environment({
          NODE_ENV: 'production',
          TEMPORAL_ADDRESS: this.#settings.address,
          BARE_BUNDLE: this.#settings.bundle,
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
