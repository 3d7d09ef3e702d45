import { Message } from '@business-relations/backstage-plugin-business-relations-common';
import { isMessage } from '@business-relations/backstage-plugin-business-relations-common/words';
import { REFUSED, Standing } from '@business-relations/rules';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';

const standingShape = z.object({ epoch: z.number(), seq: z.number() });

/** A business "no" of the case itself, if that is what an update failed with, and where the run stood that said it. */
export function refusalIn(
  error: unknown,
): { refused: Message; standing?: Standing } | undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== REFUSED) {
    return undefined;
  }
  const [refused, stands] = cause.details ?? [];
  if (!isMessage(refused)) return undefined;
  const { data: standing } = standingShape.safeParse(stands);
  return { refused, ...(standing && { standing }) };
}
