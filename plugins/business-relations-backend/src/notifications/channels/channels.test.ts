import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  ChannelNotification,
  notificationChannelsExtensionPoint,
} from '@business-relations/backstage-plugin-business-relations-node';
import { databases } from '../../testing/databases';
import { Product } from '../../testing/Product';
import { aRequirementToDecide } from '../../testing/requirement';

/** A channel that keeps what it is sent, or fails. */
class Channel {
  readonly sent: ChannelNotification[] = [];
  fails = false;
  constructor(readonly name: string) {}

  readonly send = async (notification: ChannelNotification) => {
    if (this.fails) throw new Error('It is away');
    this.sent.push(notification);
  };

  to = (person: string) =>
    this.sent.filter(({ recipients }) =>
      recipients.includes(`user:default/${person}`),
    );
}

const adding = (...channels: Channel[]) =>
  createBackendModule({
    pluginId: 'business-relations',
    moduleId: 'channels',
    register: module =>
      module.registerInit({
        deps: { added: notificationChannelsExtensionPoint },
        init: async ({ added }) =>
          channels.forEach(each => added.addNotificationChannel(each)),
      }),
  });

describe.each(databases.eachSupportedId())(
  'the channels of modules, on %s',
  id => {
    let chat: Channel;
    let texts: Channel;
    let product: Product;
    beforeEach(async () => {
      chat = new Channel('chat');
      texts = new Channel('texts');
      product = await Product.start(
        id,
        adding(chat, texts),
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'https://backstage.example.com/' } },
        }),
      );
    });
    afterEach(() => product.stop());

    const tells = async () => {
      await product.runs('send-notices');
      await product.runs('send-on-channels');
    };

    it('say the same as the notification, once each, with its whole address', async () => {
      await product.as('asa').client(routes.saveMe, {
        body: { locale: 'sv', zone: 'Europe/Stockholm' },
      });
      const { line } = await aRequirementToDecide(product);
      await tells();
      await tells();
      const [told] = product.told('user:default/asa');
      for (const channel of [chat, texts]) {
        expect(channel.to('asa')).toEqual([
          {
            id: expect.stringMatching(`^${line.id}:.* user:default/asa$`),
            recipients: ['user:default/asa'],
            // He lifted it himself.
            except: ['user:default/erik'],
            title: told.title,
            text: told.description,
            link: `https://backstage.example.com/business-relations/cases/${line.id}/answer`,
            importance: 'asks',
            language: 'sv',
          },
        ]);
      }
    });

    it('hold up neither each other nor notifications, and are tried again', async () => {
      chat.fails = true;
      await aRequirementToDecide(product);
      await tells();
      expect(product.told('user:default/asa')).toHaveLength(1);
      expect(texts.to('asa')).toHaveLength(1);
      chat.fails = false;
      await tells();
      expect(chat.to('asa')).toEqual([]);
      await product.later(0);
      await tells();
      expect(chat.to('asa')).toHaveLength(1);
      expect(texts.to('asa')).toHaveLength(1);
      expect(product.told('user:default/asa')).toHaveLength(1);
    });

    it('tell where there are no notifications, or they fail', async () => {
      product.notificationsFail = new Error('Request failed with status 404');
      await aRequirementToDecide(product);
      await tells();
      expect(chat.to('asa')).toHaveLength(1);
    });

    it('are given up one notification at a time, after as many attempts as notifications are', async () => {
      chat.fails = true;
      await aRequirementToDecide(product);
      for (let attempt = 0; attempt < 9; attempt += 1) {
        await tells();
        await product.later(0);
      }
      chat.fails = false;
      await tells();
      expect(chat.sent).toEqual([]);
      const states: { state: string }[] = await product
        .db('channel_posts')
        .where({ channel: 'chat' });
      expect(new Set(states.map(({ state }) => state))).toEqual(
        new Set(['given-up']),
      );
      expect(texts.to('asa')).toHaveLength(1);
    });

    it('keep what they sent, and that they did, as long as notices are kept', async () => {
      await aRequirementToDecide(product);
      await tells();
      const posts = () => product.db('channel_posts');
      const sent = await posts();
      expect(sent.length).toBeGreaterThan(0);
      const daysAgo = (days: number) =>
        new Date(Date.now() - days * 24 * 60 * 60_000).toISOString();
      await posts().update({ recorded_at: daysAgo(100) });
      await product.runs('let-go');
      expect(await posts().where({ word: '{}' })).toHaveLength(sent.length);
      await posts().update({ recorded_at: daysAgo(400) });
      await product.runs('let-go');
      expect(await posts()).toEqual([]);
    });
  },
);
