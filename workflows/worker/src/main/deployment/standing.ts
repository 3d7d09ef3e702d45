import { NativeConnection } from '@temporalio/worker';
import { Standing } from './takesOver';

/** `TASK_QUEUE_TYPE_WORKFLOW` of Temporal's API. */
export const WORKFLOW_TASKS = 1;

/** Of gRPC. */
const NOT_FOUND = 5;

type Timestamp = {
  seconds?: { toString(): string } | number | null;
  nanos?: number | null;
};

export type Server = Pick<NativeConnection, 'workflowService'>;

/** Workers of one kind on one queue, of one version or several. */
export type Deployment = { namespace: string; taskQueue: string; name: string };

const momentOf = (at: Timestamp | null | undefined): number | undefined =>
  at ? Number(at.seconds ?? 0) * 1000 + (at.nanos ?? 0) / 1e6 : undefined;

const isNotFound = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === NOT_FOUND;

const described = async (
  { workflowService }: Server,
  { namespace, name }: Deployment,
) => {
  try {
    const { workerDeploymentInfo } =
      await workflowService.describeWorkerDeployment({
        namespace,
        deploymentName: name,
      });
    return workerDeploymentInfo ?? undefined;
  } catch (error) {
    // It comes about by the first worker that asks.
    if (isNotFound(error)) return undefined;
    throw error;
  }
};

/** Asks the server which versions there are, and who asks it for tasks. */
export async function standingOf(
  server: Server,
  deployment: Deployment,
): Promise<Standing> {
  const { namespace, taskQueue } = deployment;
  const [info, { pollers }] = await Promise.all([
    described(server, deployment),
    server.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: taskQueue },
      taskQueueType: WORKFLOW_TASKS,
    }),
  ]);
  const cameAt = new Map<string, number>();
  for (const { deploymentVersion, createTime } of info?.versionSummaries ??
    []) {
    const came = momentOf(createTime);
    if (deploymentVersion?.buildId && came !== undefined) {
      cameAt.set(deploymentVersion.buildId, came);
    }
  }
  const askedAt = new Map<string | undefined, number>();
  for (const { deploymentOptions, lastAccessTime } of pollers ?? []) {
    const version = deploymentOptions?.buildId || undefined;
    const asked = momentOf(lastAccessTime) ?? 0;
    askedAt.set(version, Math.max(asked, askedAt.get(version) ?? 0));
  }
  const { currentDeploymentVersion, currentVersionChangedTime } =
    info?.routingConfig ?? {};
  return {
    current: currentDeploymentVersion?.buildId || undefined,
    changedAt: momentOf(currentVersionChangedTime),
    cameAt,
    askedAt,
  };
}
