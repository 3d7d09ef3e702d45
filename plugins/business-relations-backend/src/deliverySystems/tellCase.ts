import { createHash } from 'node:crypto';
import { AuditorService } from '@backstage/backend-plugin-api';
import { DeliveryCommand } from '@business-relations/rules';
import { readContent } from '../commands/content';
import { RecordCommand } from '../commands/recordCommand';
import { OfCase } from './database/statuses';

type Deps = { record: RecordCommand; auditor: AuditorService };

/**
 * Derived of what it says: the same again is the same command, whoever asks. What is said otherwise is another, and so is
 * what is said again after the case refused it.
 */
const idOf = (
  { system, caseId }: OfCase,
  command: DeliveryCommand,
  refusedBefore: string[],
) =>
  createHash('sha256')
    .update(JSON.stringify([system, caseId, command, ...refusedBefore]))
    .digest('hex');

/**
 * Records that a system says something in a case, in the audit log too, as the system. Whether it may is the case's own
 * rule.
 *
 * @returns the command's id
 * @throws Refusal where the case refuses it
 */
export async function tellCase(
  { record, auditor }: Deps,
  kind: string,
  of: OfCase,
  command: DeliveryCommand,
  refusedBefore: string[],
): Promise<string> {
  const { system, caseId } = of;
  const { type, payload } = command;
  const id = idOf(of, command, refusedBefore);
  const event = await auditor.createEvent({
    eventId: 'command-of-delivery-system',
    severityLevel: 'medium',
    meta: { system, status: command.of, id: caseId, type, command: id },
  });
  try {
    await record(
      { id: caseId },
      {
        type,
        payload: readContent(kind, type, payload),
        actor: { system },
        command: id,
      },
    );
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
  await event.success();
  return id;
}
