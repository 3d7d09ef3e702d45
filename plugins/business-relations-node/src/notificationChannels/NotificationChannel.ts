import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';

/**
 * What somebody is to be told, said in their own language.
 *
 * @public
 */
export type ChannelNotification = {
  /** The same where it comes again, since a server went down just after it was sent. */
  id: string;
  /** People, or units whose people are meant. */
  recipients: EntityRef[];
  /** Whom of a unit it isn't for, since they did it themselves. */
  except: EntityRef[];
  title: string;
  /** A line each of what is to be said. */
  text: string;
  /** The page that it leads to; behind it everybody sees what they may see. */
  link: string;
  /** Something is asked of them, they are reminded of what still is, or they are only told. */
  importance: 'asks' | 'reminds' | 'tells';
  language: 'en' | 'sv';
};

/**
 * A way on which people are told beside Backstage's own notifications: a chat, a text message.
 *
 * @public
 */
export interface NotificationChannel {
  /** Small letters, digits and hyphens; stays the same, since it is known by it what was sent. */
  readonly name: string;
  /**
   * Sends one notification. Throw where that failed: it is tried again for about three hours, and neither the case nor
   * any other channel waits for it. Resolve where nobody can be told on this channel.
   */
  send(
    notification: ChannelNotification,
    options: { signal: AbortSignal },
  ): Promise<void>;
}
