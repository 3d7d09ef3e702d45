import { LoggerService } from '@backstage/backend-plugin-api';
import {
  CaseRun,
  COMMAND_UPDATE,
  Envelope,
  searchAttributes,
} from '@business-relations/rules';
import { checkServer, dataConverterOf } from '@business-relations/temporal';
import {
  Client,
  Connection,
  WithStartWorkflowOperation,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
} from '@temporalio/common';
import { outcomeShape } from '../cases/caseShape';
import { Carried, Engine, Look, Order } from './engine';
import { refusalIn } from './refusalIn';
import { retriesUntilClosed } from './retriesUntilClosed';
import { Runs } from './runs';
import { saying } from './saying';
import { shownOfRun } from './shownOfRun';
import { EngineSettings } from './settings';
import { TemporalRuns } from './TemporalRuns';

/** A server that doesn't answer in this time is away. */
const REACH_MILLISECONDS = 1_500;

/** `TASK_QUEUE_TYPE_WORKFLOW` of Temporal's API. */
const WORKFLOW_TASKS = 1;

const isGone = (error: unknown) =>
  error instanceof WorkflowNotFoundError ||
  error instanceof WorkflowExecutionAlreadyStartedError;

/**
 * Cases run on Temporal, one workflow each. Connects when it is first needed, and never holds anybody up for long: what
 * can't be brought to a case now is brought later.
 */
export class TemporalEngine implements Engine {
  private readonly retries = retriesUntilClosed();
  private readonly connection: Connection;
  private readonly client: Client;
  readonly runs: Runs;
  /** The last call was answered. */
  private isReached = false;

  constructor(
    private readonly settings: EngineSettings,
    private readonly logger: LoggerService,
  ) {
    const { connection, namespace } = settings;
    this.connection = Connection.lazy({
      ...connection,
      interceptors: [this.retries.interceptor],
    });
    this.client = new Client({
      connection: this.connection,
      namespace,
      dataConverter: dataConverterOf(settings.encryption),
    });
    this.runs = new TemporalRuns(this.connection, this.client, settings);
  }

  /** Looks in the background at what the server has, so that a log says from the start what is missing there. */
  static start(
    settings: EngineSettings,
    logger: LoggerService,
  ): TemporalEngine {
    const engine = new TemporalEngine(settings, logger);
    checkServer(engine.connection, settings.namespace, searchAttributes).then(
      ({ missing }) => missing.forEach(sentence => logger.warn(sentence)),
      error => logger.warn(saying(error)),
    );
    return engine;
  }

  runOf(caseId: string) {
    const { idPrefix, ui, namespace } = this.settings;
    const workflowId = `${idPrefix}${caseId}`;
    const path = `namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`;
    return { workflowId, ...(ui && { url: `${ui}/${path}` }) };
  }

  async look(deadline: Date): Promise<Look> {
    const { namespace, taskQueue } = this.settings;
    try {
      const { pollers } = await this.within(deadline, () =>
        this.connection.workflowService.describeTaskQueue({
          namespace,
          taskQueue: { name: taskQueue },
          taskQueueType: WORKFLOW_TASKS,
        }),
      );
      const seen = (pollers ?? []).flatMap(({ lastAccessTime }) =>
        lastAccessTime ? [Number(lastAccessTime.seconds) * 1000] : [],
      );
      if (seen.length === 0) return { here: true };
      const workerSeen = new Date(Math.max(...seen)).toISOString();
      return { here: true, workerSeen };
    } catch {
      return { here: false };
    }
  }

  async close(): Promise<void> {
    await this.retries.end();
    await this.connection.close();
  }

  async carryOut(order: Order, deadline: Date): Promise<Carried> {
    const away = await this.reach(deadline);
    if (away) return { result: 'away', why: away };
    try {
      return await this.within(deadline, () => this.send(order));
    } catch (error) {
      if (!isGone(error)) return this.told(order, error);
    }
    // It may have been applied as the last that its run did, and the answer been lost on the way.
    try {
      return await this.within(deadline, () => this.earlierOutcome(order));
    } catch (error) {
      return isGone(error) ? { result: 'no-run' } : this.told(order, error);
    }
  }

  private within<T>(deadline: Date, call: () => Promise<T>): Promise<T> {
    return this.connection.withDeadline(deadline, call);
  }

  /** Why the server can't be reached; undefined where it can. Asked anew only after something went wrong. */
  private async reach(deadline: Date): Promise<string | undefined> {
    if (this.isReached) return undefined;
    const soon = Math.min(Date.now() + REACH_MILLISECONDS, deadline.getTime());
    try {
      await this.within(new Date(soon), () =>
        this.connection.workflowService.getSystemInfo({}),
      );
      this.isReached = true;
      return undefined;
    } catch (error) {
      return `Temporal can't be reached (${saying(error)})`;
    }
  }

  private async send(order: Order): Promise<Carried> {
    const { command, caseId, envelope } = order;
    const { workflowId } = this.runOf(caseId);
    const args: [Envelope] = [envelope];
    const update = { args, updateId: command };
    const answer =
      envelope.type === 'open'
        ? await this.client.workflow.executeUpdateWithStart(COMMAND_UPDATE, {
            ...update,
            startWorkflowOperation: this.startOf(order),
          })
        : await this.client.workflow
            .getHandle(workflowId)
            .executeUpdate(COMMAND_UPDATE, update);
    return { result: 'done', outcome: outcomeShape.parse(answer) };
  }

  private startOf({ caseId, kind, summary }: Order) {
    const run: CaseRun = {
      id: caseId,
      kind,
      epoch: 1,
      applied: [],
      unprojected: [],
    };
    return new WithStartWorkflowOperation(kind, {
      workflowId: this.runOf(caseId).workflowId,
      taskQueue: this.settings.taskQueue,
      args: [run],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
      ...shownOfRun(caseId, summary, this.settings.pages),
    });
  }

  private async earlierOutcome({ command, caseId }: Order): Promise<Carried> {
    const { workflowId } = this.runOf(caseId);
    const answer = await this.client.workflow
      .getHandle(workflowId)
      .getUpdateHandle(command)
      .result();
    return { result: 'done', outcome: outcomeShape.parse(answer) };
  }

  private told({ caseId, command }: Order, error: unknown): Carried {
    const refused = refusalIn(error);
    if (refused) return { result: 'refused', ...refused };
    // Whatever went wrong, the next order finds out first whether anybody is there.
    this.isReached = false;
    if (!(error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)) {
      this.logger.error('Temporal answered unexpectedly', {
        case: caseId,
        command,
        error: saying(error),
      });
    }
    return { result: 'silent', why: `no answer in time (${saying(error)})` };
  }
}
