import { Message } from '@business-relations/backstage-plugin-business-relations-common';
import { isMessage } from '@business-relations/backstage-plugin-business-relations-common/words';
import { REFUSED } from '@business-relations/rules';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';

/** A business "no" of the case itself, if that is what an update failed with. */
export function refusalIn(error: unknown): Message | undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== REFUSED) {
    return undefined;
  }
  const [refused] = cause.details ?? [];
  return isMessage(refused) ? refused : undefined;
}
