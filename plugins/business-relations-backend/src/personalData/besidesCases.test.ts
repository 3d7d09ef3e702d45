import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { isErased } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  ChannelNotification,
  notificationChannelsExtensionPoint,
  RoleInSource,
  roleSourcesExtensionPoint,
} from '@business-relations/backstage-plugin-business-relations-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { person, thePerson, theUnit, unit } from '../testing/business';
import { askedOf } from '../testing/importing';
import { Product } from '../testing/Product';
import { whereNamed } from '../testing/whereNamed';

const frida = thePerson('frida');

/** What a personnel system says, and what a channel is given to send. */
const others = {
  says: [] as RoleInSource[],
  sent: [] as ChannelNotification[],
  isAway: true,
};

const settings = mockServices.rootConfig.factory({
  data: {
    permission: { enabled: true },
    businessRelations: {
      roleSources: { hr: { proposedBy: thePerson('dag') } },
    },
  },
});

const modules = createBackendModule({
  pluginId: 'business-relations',
  moduleId: 'others',
  register: module =>
    module.registerInit({
      deps: {
        sources: roleSourcesExtensionPoint,
        channels: notificationChannelsExtensionPoint,
      },
      init: async ({ sources, channels }) => {
        sources.addRoleSource({ name: 'hr', read: async () => others.says });
        channels.addNotificationChannel({
          name: 'chat',
          send: async notification => {
            if (others.isAway) throw new Error('It is away');
            others.sent.push(notification);
          },
        });
      },
    }),
});

describe('What is kept of a person besides cases', () => {
  let product: Product;

  const reads = async () => {
    await product.runs('take-roles-hr');
    await product.runs('run-import-errands');
    await product.runs('deliver-commands');
  };
  const tells = async () => {
    await product.runs('send-notices');
    await product.runs('send-on-channels');
  };
  const erase = (dryRun: boolean) =>
    product.as('dag').client(routes.erasePerson, {
      body: { person: frida, dryRun },
    });

  /** A system that says her role, by an id of its own with her name in it; a channel that has not reached her yet. */
  beforeEach(async () => {
    Object.assign(others, { says: [], sent: [], isAway: true });
    product = await Product.start(
      'SQLITE_3',
      settings,
      modules,
      mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
    );
    await product.business.has(
      unit('finance', 'company'),
      person('frida', 'finance'),
    );
    others.says = [
      {
        id: `position of ${frida}`,
        role: 'customer',
        holder: frida,
        unit: theUnit('finance'),
        mandate: {
          services: 'all',
          money: { amount: 1_000_000, currency: 'SEK' },
          from: '2026-01-01',
          evidence: 'Delegation order 7',
        },
      },
    ];
    await reads();
    await tells();
    const { line } = await askedOf(product, 'frida');
    await product.as('frida').does(line.id, 'decline', { reason: 'I leave' });
    await tells();
  });
  afterEach(() => product.stop());

  it('is exported: what another system says of them, and what is on its way to them', async () => {
    const named = await whereNamed(product.db, frida);
    expect(named).toEqual(
      expect.arrayContaining([
        'assignments.source_id',
        'role_source_roles.id',
        'role_source_roles.said',
        'channel_posts.person',
        'channel_posts.word',
      ]),
    );
    const { elsewhere } = await product
      .as('frida')
      .client(routes.exportPerson, { body: { person: frida } });
    expect(elsewhere).toEqual(
      expect.arrayContaining([
        {
          table: 'role_source_roles',
          row: expect.objectContaining({
            source: 'hr',
            said: expect.objectContaining({ holder: frida }),
          }),
        },
        {
          table: 'channel_posts',
          row: expect.objectContaining({ channel: 'chat', person: frida }),
        },
      ]),
    );
  });

  it('names nobody who was erased, and is sent to nobody', async () => {
    others.says = [];
    await product
      .db('entities')
      .where({ ref: frida })
      .update({ gone_since: new Date().toISOString() });
    expect((await erase(true)).inTheWay).toEqual({
      roles: [],
      tasks: [],
      commands: [],
    });
    await erase(false);
    expect(await whereNamed(product.db, 'default/frida')).toEqual([]);
    others.isAway = false;
    await product.later(0);
    await tells();
    expect(others.sent.length).toBeGreaterThan(0);
    expect(JSON.stringify(others.sent)).not.toContain('frida');
    expect(
      others.sent.flatMap(({ recipients }) => recipients).filter(isErased),
    ).toEqual([]);
  });

  it('comes back as a finding, and no role, where another system goes on naming who was erased', async () => {
    await product
      .db('entities')
      .where({ ref: frida })
      .update({ gone_since: new Date().toISOString() });
    expect((await erase(true)).rows).toMatchObject({ role_source_roles: 1 });
    await erase(false);
    await reads();
    const named = await whereNamed(product.db, 'default/frida');
    expect(named.filter(each => !/^role_source_/.test(each))).toEqual([]);
    expect(named.join()).toContain('role_source_problems');
  });
});
