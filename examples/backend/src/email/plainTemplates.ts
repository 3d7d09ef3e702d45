import { Notification } from '@backstage/plugin-notifications-common';
import { NotificationTemplateRenderer } from '@backstage/plugin-notifications-backend-module-email';
import { resolveNotificationLink } from '@backstage/plugin-notifications-node';
import escapeHtml from 'escape-html';

/**
 * E-mails that show a notification's words as they are. The module's own take them for HTML, so that whoever gives a
 * case its title could put a link of theirs into the e-mail that asks somebody for a decision.
 */
export function plainTemplates(baseUrl: string): NotificationTemplateRenderer {
  const linkOf = ({ payload }: Notification) =>
    resolveNotificationLink(payload.link ?? '/notifications', baseUrl) ??
    baseUrl;

  return {
    async getSubject({ payload }) {
      return payload.title;
    },
    async getText(notification) {
      const { description } = notification.payload;
      return [description, linkOf(notification)].filter(Boolean).join('\n\n');
    },
    async getHtml(notification) {
      const lines = (notification.payload.description ?? '')
        .split('\n')
        .map(line => escapeHtml(line));
      const link = escapeHtml(linkOf(notification));
      return `<p>${lines.join('<br>')}</p><p><a href="${link}">${link}</a></p>`;
    },
  };
}
