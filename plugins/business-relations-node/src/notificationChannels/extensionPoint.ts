import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { NotificationChannel } from './NotificationChannel';

/**
 * Where modules add ways on which people are told.
 *
 * @public
 */
export interface NotificationChannelsExtensionPoint {
  /** @throws Error where another channel has its name. */
  addNotificationChannel(channel: NotificationChannel): void;
}

/** @public */
export const notificationChannelsExtensionPoint =
  createExtensionPoint<NotificationChannelsExtensionPoint>({
    id: 'business-relations.notification-channels',
  });
