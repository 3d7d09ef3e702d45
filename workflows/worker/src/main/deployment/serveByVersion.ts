import { setTimeout as pause } from 'node:timers/promises';
import { Deployment, Server, standingOf } from './standing';
import { Standing, takesOver } from './takesOver';

/** Until something is settled, and from then on. */
const SOON_MILLISECONDS = 500;
const LATER_MILLISECONDS = 20_000;

/** Who asked for it, in what Temporal's own tools show. */
const IDENTITY = 'business-relations-worker';

const named = (version: string | undefined) =>
  version ? `version ${version}` : 'workers without a version';

/** What an operator wants to know of where tasks go. */
function told(
  mine: string,
  { current, cameAt }: Standing,
  { name, namespace }: Deployment,
): string {
  if (!cameAt.has(mine)) return `Version ${mine} asks for tasks`;
  return current === mine
    ? `Tasks go to this version, ${mine}`
    : `Tasks go to ${named(current)} and not to this one, ${mine}, which takes over when nobody is left of it. At once: temporal worker deployment set-current-version --namespace ${namespace} --deployment-name ${name} --build-id ${mine}`;
}

/**
 * Watches over which version of the workers gets the tasks, until `signal` aborts, and tells when that changes. Nothing
 * here ends a worker: while the server can't be asked, tasks go where they went.
 */
export async function serveByVersion(
  server: Server,
  deployment: Deployment,
  mine: string,
  { signal, tell }: { signal: AbortSignal; tell: (sentence: string) => void },
): Promise<void> {
  let said = '';
  const say = (sentence: string) => {
    if (sentence !== said) tell(sentence);
    said = sentence;
  };
  while (!signal.aborted) {
    let settled = false;
    try {
      const standing = await standingOf(server, deployment);
      const taken = takesOver(mine, standing, Date.now());
      if (taken) {
        await server.workflowService.setWorkerDeploymentCurrentVersion({
          namespace: deployment.namespace,
          deploymentName: deployment.name,
          buildId: mine,
          identity: IDENTITY,
          // Ours have one queue, and who takes over from nobody must be let.
          ignoreMissingTaskQueues: true,
        });
      } else {
        say(told(mine, standing, deployment));
      }
      settled = !taken && standing.cameAt.has(mine);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      say(`Which version gets the tasks can't be found out (${reason})`);
    }
    await pause(settled ? LATER_MILLISECONDS : SOON_MILLISECONDS, undefined, {
      signal,
    }).catch(() => undefined);
  }
}
