import { createServer, Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  ChannelNotification,
  NotificationChannel,
  notificationChannelsExtensionPoint,
} from '@business-relations/backstage-plugin-business-relations-node';
import chatModule from './module';

const asked: ChannelNotification = {
  id: 'case-1:4 user:default/asa',
  recipients: ['user:default/asa'],
  except: [],
  title: 'Decide on “Claims from a phone”',
  text: 'Asked of you, by 4 March',
  link: 'https://backstage.example.com/business-relations/cases/case-1/answer',
  importance: 'asks',
  language: 'en',
};

type Message = { key?: string | string[]; body: unknown };

describe('The chat', () => {
  let server: Server;
  let messages: Message[];
  let status: number;
  beforeEach(async () => {
    messages = [];
    status = 200;
    server = createServer(async (request, response) => {
      const body: unknown = JSON.parse(await text(request));
      messages.push({ key: request.headers['idempotency-key'], body });
      response.writeHead(status).end();
    });
    await new Promise<void>(listening => {
      server.listen(0, '127.0.0.1', listening);
    });
  });
  afterEach(async () => {
    await new Promise(closed => {
      server.close(closed);
    });
  });

  const webhook = () => {
    const address = server.address();
    if (address === null || typeof address === 'string') {
      throw new Error('It does not listen');
    }
    return `http://127.0.0.1:${address.port}/hooks/secret`;
  };

  /** What the module adds with these settings. */
  async function added(chat?: object): Promise<NotificationChannel[]> {
    const channels: NotificationChannel[] = [];
    const backend = await startTestBackend({
      features: [
        chatModule,
        mockServices.rootConfig.factory({ data: { ...(chat && { chat }) } }),
      ],
      extensionPoints: [
        [
          notificationChannelsExtensionPoint,
          { addNotificationChannel: channel => channels.push(channel) },
        ],
      ],
    });
    await backend.stop();
    return channels;
  }

  const sends = async (notification: ChannelNotification, more = {}) => {
    const [channel] = await added({ webhook: webhook(), ...more });
    await channel.send(notification, { signal: new AbortController().signal });
  };

  it('is sent to whom it is for, with the page that it leads to', async () => {
    await sends(asked);
    expect(messages).toEqual([
      {
        key: asked.id,
        body: {
          to: ['user:default/asa'],
          text: [
            '*Decide on “Claims from a phone”*',
            'Asked of you, by 4 March',
            'https://backstage.example.com/business-relations/cases/case-1/answer',
          ].join('\n'),
        },
      },
    ]);
  });

  it('takes what people wrote for words, whatever it looks like', async () => {
    await sends({ ...asked, title: '<https://elsewhere.example|Decide here>' });
    expect(messages).toMatchObject([
      {
        body: {
          text: expect.stringContaining(
            '*&lt;https://elsewhere.example|Decide here&gt;*',
          ),
        },
      },
    ]);
  });

  it('is not sent what only tells, where that is set', async () => {
    await sends({ ...asked, importance: 'tells' }, { onlyWhatAsks: true });
    expect(messages).toEqual([]);
    await sends({ ...asked, importance: 'reminds' }, { onlyWhatAsks: true });
    expect(messages).toHaveLength(1);
  });

  it('says that it failed, so that it is tried again, and not where the chat is', async () => {
    status = 503;
    await expect(sends(asked)).rejects.toThrow(/^The chat answered 503$/);
  });

  it('is not there where no address of it is set', async () => {
    expect(await added()).toEqual([]);
  });
});
