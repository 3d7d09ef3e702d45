import { setTimeout as pause } from 'node:timers/promises';
import { Server, WORKFLOW_TASKS } from './standing';

const LOOK_AGAIN_MILLISECONDS = 20_000;

/** What a worker without a version does not get: whose the tasks are, and what to do about it. */
function told(
  { namespace, taskQueue }: { namespace: string; taskQueue: string },
  version: { deploymentName?: string | null; buildId?: string | null },
): string {
  const { deploymentName, buildId } = version;
  return `Tasks of the queue “${taskQueue}” go to version ${buildId} of the deployment “${deploymentName}” and not to this worker, which has none. To give it one: BUSINESS_RELATIONS_DEPLOYMENT=${deploymentName}. To do without versions: end the workers that have one, then temporal worker deployment set-current-version --namespace ${namespace} --deployment-name ${deploymentName} --unversioned`;
}

/**
 * Looks, until `signal` aborts, whether a worker without a version gets tasks at all: it doesn't where one with a version
 * has taken over, and it would wait in silence.
 */
export async function watchWithoutVersion(
  { workflowService }: Server,
  queue: { namespace: string; taskQueue: string },
  { signal, tell }: { signal: AbortSignal; tell: (sentence?: string) => void },
): Promise<void> {
  let said: string | undefined;
  while (!signal.aborted) {
    try {
      const { versioningInfo } = await workflowService.describeTaskQueue({
        namespace: queue.namespace,
        taskQueue: { name: queue.taskQueue },
        taskQueueType: WORKFLOW_TASKS,
      });
      const version = versioningInfo?.currentDeploymentVersion;
      const sentence = version?.buildId ? told(queue, version) : undefined;
      if (sentence !== said) tell(sentence);
      said = sentence;
    } catch {
      // A server that is away is told of elsewhere, and one that knows no versions has none.
    }
    await pause(LOOK_AGAIN_MILLISECONDS, undefined, { signal }).catch(
      () => undefined,
    );
  }
}
