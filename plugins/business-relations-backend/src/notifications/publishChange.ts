import { SignalsService } from '@backstage/plugin-signals-node';
import { Changed } from '../projection/project';

/** On which open pages listen. */
const CHANNEL = 'business-relations';

/**
 * Lets open pages ask anew, once for all that changed. It says that something changed and nothing about what: what a
 * reader may see is told by the answer alone. Roles stand on many pages, so that goes to everybody.
 */
export async function publishChanges(
  signals: SignalsService,
  changes: Changed[],
): Promise<void> {
  if (changes.some(({ roles }) => roles)) {
    await signals.publish({
      recipients: { type: 'broadcast' },
      channel: CHANNEL,
      message: { changed: 'roles' },
    });
  }
  const users = new Set(
    changes
      .filter(({ roles }) => !roles)
      .flatMap(({ people }) => people)
      .filter(person => person.startsWith('user:')),
  );
  if (users.size === 0) return;
  await signals.publish({
    recipients: { type: 'user', entityRef: [...users] },
    channel: CHANNEL,
    message: { changed: 'cases' },
  });
}
