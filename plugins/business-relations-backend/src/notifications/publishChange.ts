import { SignalsService } from '@backstage/plugin-signals-node';
import { Changed } from '../projection/project';

/** On which open pages listen. */
const CHANNEL = 'business-relations';

/**
 * Lets open pages ask anew. It says that something changed and nothing about what: what a reader may see is told by the
 * answer alone. Roles stand on many pages, so that goes to everybody.
 */
export async function publishChange(
  signals: SignalsService,
  { people, roles }: Changed,
): Promise<void> {
  const message = { changed: roles ? 'roles' : 'cases' };
  if (roles) {
    await signals.publish({
      recipients: { type: 'broadcast' },
      channel: CHANNEL,
      message,
    });
    return;
  }
  const users = people.filter(person => person.startsWith('user:'));
  if (users.length === 0) return;
  await signals.publish({
    recipients: { type: 'user', entityRef: users },
    channel: CHANNEL,
    message,
  });
}
