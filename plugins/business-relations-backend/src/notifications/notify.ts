import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Telling } from '../words/telling';
import { Channels } from './channels/Channels';
import { MOST_ATTEMPTS } from './retrying';
import { sayWord, Word } from './word';

export type NotifyDeps = {
  notifications: NotificationService;
  telling: Telling;
  /** Other ways on which people are told. */
  channels?: Channels;
};

/** Tells somebody, in their own language and by their own clock. */
export async function notify(
  { notifications, telling, channels }: NotifyDeps,
  word: Word,
): Promise<void> {
  await channels?.lay(word);
  const { person, link, scope, besides } = word;
  const { title, text } = await sayWord(telling, word);
  await notifications.send({
    recipients: {
      type: 'entity',
      entityRef: person,
      ...(besides.length > 0 && { excludeEntityRef: besides }),
    },
    payload: {
      title,
      description: text,
      link,
      topic: 'business-relations',
      scope,
    },
  });
}

/** The notifications plugin answers 404 where it isn't installed: there is nobody to tell, and nothing is wrong. */
const isNotInstalled = (error: unknown) =>
  error instanceof Error && /status 404\b/.test(error.message);

/** Whether nothing more is to be expected of sending it again. */
export const isHopeless = (error: unknown, attempts: number): boolean =>
  isNotInstalled(error) || attempts >= MOST_ATTEMPTS;

/** Worth a line for whoever reads the log, but where a Backstage without notifications is as it is meant to be. */
export function logUnsent(
  logger: LoggerService,
  what: 'A notification' | 'A digest',
  error: unknown,
  about: { case?: string } = {},
): void {
  const sentence = `${what} was not sent: ${String(error)}`;
  if (isNotInstalled(error)) logger.debug(sentence, about);
  else logger.info(sentence, about);
}
