import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  CommandAnswer,
  RefusedError,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  AskingServices,
  createBusinessRelationsClient,
} from '@business-relations/backstage-plugin-business-relations-node';

/** What every step of a template has. */
export type Step = {
  logger: LoggerService;
  task: { id: string };
  step?: { id?: string };
  signal?: AbortSignal;
  getInitiatorCredentials(): Promise<BackstageCredentials>;
};

/** A service that the same template has just registered is in the catalog, and known to us, some seconds later. */
const PATIENCE_MILLISECONDS = 120_000;
const PAUSE_MILLISECONDS = 2_000;

/**
 * The same for a step that is tried again, so that nobody is asked twice; another one for each step, and for each round
 * of a step that is repeated for a list.
 */
export function keyOf({ task, step }: Step, opening: unknown): string {
  const content = JSON.stringify([step?.id, opening]);
  const digest = createHash('sha256').update(content).digest('hex');
  return `task:${task.id.slice(0, 60)}:${digest.slice(0, 24)}`;
}

const isNotThereYet = (error: unknown): error is RefusedError =>
  error instanceof RefusedError && error.code === 'unknown-entity';

async function onceItIsKnown(
  open: () => Promise<CommandAnswer>,
  { logger, signal }: Step,
  patience: number,
): Promise<CommandAnswer> {
  const until = Date.now() + patience;
  for (let tries = 1; ; tries += 1) {
    try {
      return await open();
    } catch (error) {
      if (!isNotThereYet(error) || Date.now() > until) throw error;
      if (tries === 1)
        logger.info(`It waits for the catalog: ${error.message}`);
      await setTimeout(PAUSE_MILLISECONDS, undefined, { signal });
    }
  }
}

/** The case that a step opened, as later steps and the page of the task get it. */
export type Opened = { caseId: string; casePath: string; status: string };

/** Opens a case in the name of whoever runs the template. */
export async function openCase(
  services: AskingServices,
  step: Step,
  kind: string,
  opening: unknown,
  patience: number = PATIENCE_MILLISECONDS,
): Promise<Opened> {
  const client = createBusinessRelationsClient(services, () =>
    step.getInitiatorCredentials(),
  );
  const idempotencyKey = keyOf(step, opening);
  const answer = await onceItIsKnown(
    () =>
      client(routes.openCase, {
        parameters: { kind },
        body: { opening, idempotencyKey },
      }),
    step,
    patience,
  );
  const caseId =
    answer.status === 'recorded' ? answer.caseId : answer.case.line.id;
  return {
    caseId,
    casePath: `/business-relations/cases/${encodeURIComponent(caseId)}`,
    status: answer.status,
  };
}
