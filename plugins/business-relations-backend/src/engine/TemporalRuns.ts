import {
  CaseRun,
  RECORD_QUERY,
  RecordAsked,
  RunRecord,
} from '@business-relations/rules';
import {
  Client,
  Connection,
  isGrpcServiceError,
  NamespaceNotFoundError,
  QueryNotRegisteredError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { runRecordShape } from '../cases/caseShape';
import { EngineAway, Run, RunBroken, Runs, RunSilent } from './runs';
import { saying } from './saying';
import { shownOfRun } from './shownOfRun';
import { EngineSettings } from './settings';

const PATIENCE_MILLISECONDS = 10_000;
const PORTION = 200;

/** Of gRPC: the whole server, not one run, is what doesn't answer. */
const AWAY = [4, 8, 14, 16];

const RUNNING = 1;
const CONTINUED = 6;

/** Of gRPC: a state in which it can't be done. */
const FAILED_PRECONDITION = 9;

type Listed = {
  execution?: { workflowId?: string | null; runId?: string | null } | null;
  type?: { name?: string | null } | null;
  status?: number | null;
};

const ofServer = (error: unknown) =>
  error instanceof Error && isGrpcServiceError(error.cause)
    ? error.cause
    : error;

/**
 * A run whose task workers have tried and failed at, again and again: the server asks it nothing more. Its own words, as
 * the same status says that nobody has begun with a run.
 */
const failsItsWorkers = (error: unknown): boolean => {
  const cause = ofServer(error);
  return (
    isGrpcServiceError(cause) &&
    cause.code === FAILED_PRECONDITION &&
    /workflow task in failed state/i.test(cause.message)
  );
};

/** By its name the client has every failure of a query; a handler that is missing says so. */
const failsWhenAsked = (error: unknown): boolean =>
  error instanceof QueryNotRegisteredError &&
  !/did not register a handler/.test(error.message);

const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;

/** The runs of cases on Temporal. */
export class TemporalRuns implements Runs {
  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly settings: EngineSettings,
  ) {}

  /** By the server's own list where one is missing at the end of it: lists lag behind by a moment. */
  async of(caseId: string): Promise<Run[]> {
    const workflowId = this.workflowIdOf(caseId);
    return this.call(async () => {
      const latest = await this.client.workflow
        .getHandle(workflowId)
        .describe()
        .catch(error => {
          if (error instanceof WorkflowNotFoundError) return undefined;
          throw error;
        });
      if (!latest) return [];
      const current: Run = {
        caseId,
        runId: latest.runId,
        kind: latest.type,
        isOpen: latest.status.name === 'RUNNING',
      };
      const { runs } = await this.page(`WorkflowId = ${quoted(workflowId)}`);
      const earlier = runs.filter(({ runId }) => runId !== current.runId);
      return [current, ...earlier];
    });
  }

  async ask({ caseId, runId }: Run, asked: RecordAsked): Promise<RunRecord> {
    const run = this.client.workflow.getHandle(
      this.workflowIdOf(caseId),
      runId,
    );
    try {
      const answer = await this.within(() =>
        run.query<RunRecord, [RecordAsked]>(RECORD_QUERY, asked),
      );
      return runRecordShape.parse(answer);
    } catch (error) {
      if (error instanceof NamespaceNotFoundError) throw this.away(error);
      const isBroken =
        error instanceof WorkflowNotFoundError ||
        failsWhenAsked(error) ||
        failsItsWorkers(error);
      throw isBroken
        ? new RunBroken(saying(error))
        : new RunSilent(saying(error));
    }
  }

  async list({ openOnly, after }: { openOnly: boolean; after?: string }) {
    const { taskQueue, idPrefix } = this.settings;
    const query = [
      `TaskQueue = ${quoted(taskQueue)}`,
      ...(idPrefix ? [`WorkflowId STARTS_WITH ${quoted(idPrefix)}`] : []),
      ...(openOnly ? [`ExecutionStatus = 'Running'`] : []),
    ].join(' AND ');
    return this.call(() => this.page(query, after));
  }

  async start(run: CaseRun, summary: string): Promise<void> {
    const args: [CaseRun] = [run];
    await this.call(() =>
      this.client.workflow.start(run.kind, {
        workflowId: this.workflowIdOf(run.id),
        taskQueue: this.settings.taskQueue,
        args,
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        workflowIdConflictPolicy: 'USE_EXISTING',
        ...shownOfRun(run.id, summary, this.settings.pages),
      }),
    );
  }

  async end({ caseId, runId }: Run, why: string): Promise<void> {
    await this.call(async () => {
      try {
        await this.client.workflow
          .getHandle(this.workflowIdOf(caseId), runId)
          .terminate(why);
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    });
  }

  private workflowIdOf(caseId: string) {
    return `${this.settings.idPrefix}${caseId}`;
  }

  private async page(query: string, after?: string) {
    const { idPrefix } = this.settings;
    const { executions, nextPageToken } =
      await this.connection.workflowService.listWorkflowExecutions({
        namespace: this.settings.namespace,
        query,
        pageSize: PORTION,
        ...(after && { nextPageToken: Buffer.from(after, 'base64') }),
      });
    const isContinued = ({ status }: Listed) => status === CONTINUED;
    const ofOneCase = query.startsWith('WorkflowId =');
    return {
      runs: executions
        .filter(each => ofOneCase || !isContinued(each))
        .map(({ execution, type, status }: Listed): Run => ({
          caseId: (execution?.workflowId ?? '').slice(idPrefix.length),
          runId: execution?.runId ?? '',
          kind: type?.name ?? '',
          isOpen: status === RUNNING,
        })),
      ...(nextPageToken?.length && {
        next: Buffer.from(nextPageToken).toString('base64'),
      }),
    };
  }

  private within<T>(call: () => Promise<T>): Promise<T> {
    return this.connection.withDeadline(
      Date.now() + PATIENCE_MILLISECONDS,
      call,
    );
  }

  private async call<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await this.within(call);
    } catch (error) {
      throw this.away(error) ?? error;
    }
  }

  private away(error: unknown): EngineAway | undefined {
    const cause = ofServer(error);
    const isAway =
      error instanceof NamespaceNotFoundError ||
      (isGrpcServiceError(cause) && AWAY.includes(cause.code));
    return isAway ? new EngineAway(saying(cause)) : undefined;
  }
}
