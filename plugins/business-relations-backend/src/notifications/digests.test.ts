import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { caseRules } from '@business-relations/rules';
import { databaseClock } from '../database/clock';
import { namesOf } from '../catalog';
import { readerSettings } from '../people';
import { databases } from '../testing/databases';
import { Product } from '../testing/Product';
import { aRequirementToDecide, hashIn } from '../testing/requirement';
import { createTelling } from '../words/telling';
import { sendDigests } from './sendDigests';
import { sendNotices } from './sendNotices';

/** The engine reminds, as a case's next reminder is due, and the worker writes it. */
async function isReminded(product: Product, { line }: CaseAnswer) {
  const rules = caseRules[line.kind];
  const { orders, runs } = product.engine;
  const run = runs.forCommand(line.id, line.kind, false);
  const order = orders.findLast(each => each.caseId === line.id);
  const alarm = run?.case && rules.nextAlarm(run.case);
  if (!order || !run?.case || alarm?.does !== 'remind') {
    throw new Error('It waits for nobody');
  }
  const { context } = order.envelope;
  const events = rules.rang(run.case, alarm, { ...context, at: alarm.at });
  const after = events.reduce(rules.evolve, run.case);
  await product.projects({ case: run.takes(events, after, alarm.at), events });
}

describe.each(databases.eachSupportedId())('reminders, on %s', id => {
  let product: Product;
  beforeEach(async () => {
    product = await Product.start(id);
  });
  afterEach(() => product.stop());

  const askedTwice = async () => {
    const one = await aRequirementToDecide(product);
    const other = await aRequirementToDecide(product);
    await product.runs('send-notices');
    product.notifications.length = 0;
    await isReminded(product, one);
    await isReminded(product, other);
    await product.runs('send-notices');
    return { one, other };
  };

  const toldTo = (person: string) => product.told(`user:default/${person}`);

  /** Another backend on the same database. */
  const anotherBackend = () => {
    const sent: NotificationSendOptions[] = [];
    const { db } = product;
    const deps = {
      db,
      clock: databaseClock,
      logger: mockServices.logger.mock(),
      notifications: {
        send: async (options: NotificationSendOptions) => {
          sent.push(options);
        },
      },
      telling: createTelling({
        namesOf: refs => namesOf(db, refs),
        readerSettings: people => readerSettings(db, people),
        otherwise: { locale: 'en', zone: 'UTC' },
      }),
    };
    return { sent, deps };
  };

  it('wait for the next working day, and come as one', async () => {
    await askedTwice();
    expect(toldTo('asa')).toEqual([]);
    await product.later(0);
    await product.runs('send-notices');
    await product.runs('send-notices');
    const line = 'Decide on “Claims from a phone”: .*, until .*\\.';
    expect(toldTo('asa')).toEqual([
      {
        title: 'A reminder: 2 things wait for you',
        description: expect.stringMatching(new RegExp(`^${line}\n${line}$`)),
        link: '/business-relations',
        topic: 'business-relations',
        scope: expect.stringMatching(/^digest:/),
      },
    ]);
  });

  it('leave out what was answered meanwhile, and lead straight to the one that is left', async () => {
    const { one, other } = await askedTwice();
    await product.as('asa').does(one.line.id, 'reject', {
      contentHash: hashIn(one),
      reason: 'Not this year',
    });
    await product.later(0);
    await product.runs('send-notices');
    expect(toldTo('asa')).toEqual([
      expect.objectContaining({
        description: expect.stringMatching(
          /^A reminder: “Claims from a phone”/,
        ),
        link: `/business-relations/cases/${other.line.id}/answer`,
      }),
    ]);
  });

  it('are sent by one of two backends', async () => {
    await askedTwice();
    await product.later(0);
    const [one, other] = [anotherBackend(), anotherBackend()];
    await Promise.all([sendDigests(one.deps), sendDigests(other.deps)]);
    const sent = [...one.sent, ...other.sent].filter(
      ({ recipients }) =>
        recipients.type === 'entity' &&
        recipients.entityRef === 'user:default/asa',
    );
    expect(sent).toHaveLength(1);
  });

  it('are kept as a whole while notifications are away', async () => {
    await askedTwice();
    product.notificationsFail = new Error('Request failed with status 503');
    await product.later(0);
    await product.runs('send-notices');
    product.notificationsFail = undefined;
    await product.runs('send-notices');
    expect(toldTo('asa')).toEqual([]);
    await product.later(0);
    await product.runs('send-notices');
    expect(toldTo('asa')).toEqual([
      expect.objectContaining({ title: 'A reminder: 2 things wait for you' }),
    ]);
  });

  it('come one by one and at once where an organisation wants it so', async () => {
    const lifted = await aRequirementToDecide(product);
    await product.runs('send-notices');
    const { sent, deps } = anotherBackend();
    await isReminded(product, lifted);
    await sendNotices(deps);
    expect(sent.map(({ payload }) => payload.description)).toContainEqual(
      expect.stringMatching(/^A reminder: “Claims from a phone” waits/),
    );
  });

  it('of nothing that still waits are not sent', async () => {
    const { one, other } = await askedTwice();
    for (const each of [one, other]) {
      await product.as('asa').does(each.line.id, 'reject', {
        contentHash: hashIn(each),
        reason: 'Not this year',
      });
    }
    await product.runs('send-notices');
    product.notifications.length = 0;
    await product.later(0);
    await product.runs('send-notices');
    expect(toldTo('asa')).toEqual([]);
  });
});
