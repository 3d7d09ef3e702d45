import { join } from 'node:path';
import { dataConverterOf, EncryptionKeys } from '@business-relations/temporal';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
  WorkerOptions,
  WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { createActivities } from '../activities';
import { createFigures } from '../figures/createFigures';
import type { SearchAttribute } from '@business-relations/rules';
import { bundleOf, packageFolder } from '../main/workflowBundle';
import { BackendInMemory } from './backendInMemory';
import { DrivenCase, Particulars } from './drivenCase';

export type Bundle = WorkflowBundleWithSourceMap;

const modules = {
  usual: ['workflows.ts'],
  short: ['testing', 'shortRuns.ts'],
  next: ['testing', 'nextRelease.ts'],
};

/** The workflows as they are shipped, with runs that continue after a few events, or of a release to come. */
export const bundleFor = (which: keyof typeof modules): Promise<Bundle> =>
  bundleOf(
    join(packageFolder, 'src', ...modules[which]),
    new DefaultLogger('ERROR'),
  );

type Options = {
  /** Of its own: the one that skips time doesn't skip while something of an earlier test is left. */
  server: TestWorkflowEnvironment;
  bundle: Bundle;
  searchable?: SearchAttribute[];
  /** The worker encrypts; the server's client has to have the same. */
  keys?: EncryptionKeys;
  worker?: Partial<WorkerOptions>;
};

const TASK_QUEUE = 'business-relations';

/** A server, a backend and a worker between them; the worker can be away for a while. */
export class World {
  readonly backend = new BackendInMemory();
  private running?: { worker: Worker; ended: Promise<void> };

  private constructor(private readonly options: Options) {}

  static async with(options: Options): Promise<World> {
    const world = new World(options);
    await world.startWorker();
    return world;
  }

  get server(): TestWorkflowEnvironment {
    return this.options.server;
  }

  readonly taskQueue = TASK_QUEUE;

  /** `changed`: otherwise than the one before. */
  async startWorker(changed: Partial<WorkerOptions> = {}): Promise<void> {
    this.running = await this.begun(changed);
  }

  /** Another worker beside the first. */
  async beside(changed: Partial<WorkerOptions>) {
    // Of its own: those of one process on one queue would be one to the SDK.
    const connection = await NativeConnection.connect({
      address: this.server.address,
    });
    const { worker, ended } = await this.begun({ ...changed, connection });
    return {
      end: async () => {
        worker.shutdown();
        await ended;
        await connection.close();
      },
    };
  }

  private async begun(changed: Partial<WorkerOptions>) {
    const { server, bundle, searchable = [], keys } = this.options;
    const worker = await Worker.create({
      connection: server.nativeConnection,
      namespace: server.namespace,
      taskQueue: TASK_QUEUE,
      workflowBundle: bundle,
      identity: 'worker',
      activities: createActivities({
        client: this.backend.client,
        searchable,
        figures: createFigures(Runtime.instance().metricMeter),
      }),
      dataConverter: dataConverterOf(keys),
      ...this.options.worker,
      ...changed,
    });
    return { worker, ended: worker.run() };
  }

  async end(): Promise<void> {
    await this.endWorker();
    await this.server.teardown();
  }

  async endWorker(): Promise<void> {
    this.running?.worker.shutdown();
    await this.running?.ended;
    this.running = undefined;
  }

  /** A case, by whoever opens it. */
  aCase = (kind: string, particulars?: Particulars): DrivenCase =>
    new DrivenCase(this.server, TASK_QUEUE, kind, particulars);

  /** Waits until something holds that comes about by itself. */
  async until(
    holds: () => boolean | Promise<boolean>,
    patience = 20_000,
  ): Promise<void> {
    const end = Date.now() + patience;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`Never: ${holds}`);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  /** Waits until the record has everything of a case. */
  recorded = ({ id, now }: DrivenCase, patience?: number): Promise<void> =>
    this.until(() => this.backend.eventsOf(id).length >= now.seq, patience);
}
