import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  EntityRef,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Telling } from '../words/telling';

export type NotifyDeps = {
  notifications: NotificationService;
  telling: Telling;
};

/** What goes out to one person: sentences that are still to be said, a line each. */
export type Word = {
  person: EntityRef;
  title: Message;
  description: Message[];
  link: string;
  /** What comes twice with the same scope, since a server went down between two steps, is shown once. */
  scope: string;
  besides: EntityRef[];
};

/** Below which all our pages are. */
export const ROOT = '/business-relations';

/** Tells somebody, in their own language and by their own clock. */
export async function notify(
  { notifications, telling }: NotifyDeps,
  { person, title, description, link, scope, besides }: Word,
): Promise<void> {
  const reader = await telling.reader(person);
  const lines: string[] = [];
  for (const line of description) lines.push(await telling.say(line, reader));
  await notifications.send({
    recipients: {
      type: 'entity',
      entityRef: person,
      ...(besides.length > 0 && { excludeEntityRef: besides }),
    },
    payload: {
      title: await telling.say(title, reader),
      description: lines.join('\n'),
      link,
      topic: 'business-relations',
      scope,
    },
  });
}

/** The notifications plugin answers 404 where it isn't installed: there is nobody to tell, and nothing is wrong. */
const isNotInstalled = (error: unknown) =>
  error instanceof Error && /status 404\b/.test(error.message);

/** With the pauses in between, about three hours. */
const MOST_ATTEMPTS = 8;

/** Whether nothing more is to be expected of sending it again. */
export const isHopeless = (error: unknown, attempts: number): boolean =>
  isNotInstalled(error) || attempts >= MOST_ATTEMPTS;

/** How long until it is tried again, in milliseconds. */
export const pauseAfter = (attempts: number): number =>
  5_000 * 3 ** Math.min(attempts, 7);

/** How long whoever has taken something to send has it alone. */
export const LEASE_MILLISECONDS = 60_000;
