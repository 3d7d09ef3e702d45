import {
  ChannelNotification,
  NotificationChannel,
} from '@business-relations/backstage-plugin-business-relations-node';

/**
 * People choose the titles of cases, so what is sent is words and never markup: nobody's link shall look like the one that
 * leads to a decision.
 */
const asWords = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A message to each person, at an address of the chat that passes it on. */
export class Chat implements NotificationChannel {
  readonly name = 'chat';

  constructor(
    private readonly webhook: string,
    private readonly onlyWhatAsks: boolean,
  ) {}

  async send(
    notification: ChannelNotification,
    { signal }: { signal: AbortSignal },
  ): Promise<void> {
    const { id, recipients, title, text, link, importance } = notification;
    if (this.onlyWhatAsks && importance === 'tells') return;
    const response = await fetch(this.webhook, {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        // The same again is known by it.
        'idempotency-key': id,
      },
      body: JSON.stringify({
        to: recipients,
        text: `*${asWords(title)}*\n${asWords(text)}\n${link}`,
      }),
    });
    // It names no address: whoever knows that of the chat can write there.
    if (!response.ok) throw new Error(`The chat answered ${response.status}`);
  }
}
