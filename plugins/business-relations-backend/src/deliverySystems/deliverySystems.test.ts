import { setTimeout as wait } from 'node:timers/promises';
import {
  AuditorServiceCreateEventOptions,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import {
  requirementShape,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { DeliveryStatus } from '@business-relations/backstage-plugin-business-relations-node';
import { isUntouched } from '../projection/database/events';
import { theService } from '../testing/business';
import { databases } from '../testing/databases';
import { addingDeliverySystems, Tracker } from '../testing/Tracker';
import { Product } from '../testing/Product';
import { aRequirementToDecide, hashIn } from '../testing/requirement';

const directory = resolvePackagePath(
  '@business-relations/backstage-plugin-business-relations-backend',
  'migrations',
);

let product: Product;
let tracker: Tracker;
let desk: Tracker;
let audited: AuditorServiceCreateEventOptions[];

async function startsOn(id: TestDatabaseId) {
  tracker = new Tracker('tracker');
  desk = new Tracker('desk');
  audited = [];
  product = await Product.start(
    id,
    addingDeliverySystems(tracker, desk),
    mockServices.auditor.mock({
      createEvent: async options => {
        audited.push(options);
        return { success: async () => {}, fail: async () => {} };
      },
    }).factory,
  );
}
afterEach(() => product.stop());

const reads = async (system = tracker) => {
  await product.runs(`take-deliveries-${system.name}`);
  await product.runs('deliver-commands');
};

/** Åsa has approved it: it is to be delivered. */
async function ordered(): Promise<string> {
  const lifted = await aRequirementToDecide(product);
  const { line } = await product.as('asa').does(lifted.line.id, 'approve', {
    alternative: 'shared',
    contentHash: hashIn(lifted),
  });
  return line.id;
}

/** A moment that has come, later than everything so far. */
async function aMoment(): Promise<string> {
  await wait(3);
  const at = new Date().toISOString();
  await wait(3);
  return at;
}

let count = 0;
const told = async (
  caseId: string,
  state: DeliveryStatus['state'],
  more: Partial<DeliveryStatus> = {},
): Promise<DeliveryStatus> => {
  count += 1;
  const at = await aMoment();
  const id = `S-${String(count).padStart(4, '0')}`;
  return { id, case: caseId, state, at, ...more };
};

const requirementIn = async (id: string) =>
  requirementShape.parse((await product.as('karin').reads(id)).state);
const statusesOf = async (id: string) => {
  const { items } = await product
    .as('karin')
    .client(routes.deliveryStatuses, { parameters: { id } });
  return items.map(({ state, taken, because, isLast }) =>
    [state, taken && 'taken', because?.code, isLast && 'last']
      .filter(Boolean)
      .join(', '),
  );
};
const findings = async (kind: 'deliveryStopped' | 'deliveryStray') => {
  const { items } = await product
    .as('dag')
    .client(routes.findings, { query: { kind } });
  return items;
};
const everything = async () => {
  const rows: unknown[] = [];
  for (const table of ['delivery_statuses', 'commands', 'events', 'cases']) {
    rows.push(await product.db(table));
  }
  return JSON.stringify(rows);
};

describe('What a delivery system says', () => {
  beforeEach(() => startsOn('SQLITE_3'));

  it('takes up what was ordered and leads to its verification, with the system in history and audit log', async () => {
    const id = await ordered();
    tracker.says(
      await told(id, 'started', {
        reference: 'INT-7',
        url: 'https://tracker.example.com/INT-7',
      }),
    );
    await reads();
    expect(await requirementIn(id)).toMatchObject({
      stage: 'delivery',
      delivering: {
        system: 'tracker',
        reference: 'INT-7',
        url: 'https://tracker.example.com/INT-7',
        status: 'started',
      },
    });
    tracker.says(await told(id, 'delivered', { reference: 'INT-7' }));
    await reads();
    const { history, tasks } = await product.as('karin').reads(id);
    expect(history.slice(-3)).toMatchObject([
      {
        event: { actor: { system: 'tracker' } },
        sentence: {
          code: 'handed-to-delivery',
          params: { system: 'tracker', reference: 'INT-7' },
        },
      },
      {
        event: { actor: { system: 'tracker' } },
        sentence: {
          code: 'delivery-reported',
          params: { system: 'tracker', status: 'started' },
        },
      },
      { sentence: { params: { system: 'tracker', status: 'delivered' } } },
    ]);
    expect(tasks.map(({ what }) => what.code)).toEqual(['task-verify']);
    expect(
      audited.filter(({ eventId }) => eventId === 'command-of-delivery-system'),
    ).toMatchObject([
      { meta: { system: 'tracker', id, type: 'handOver' } },
      { meta: { system: 'tracker', id, type: 'reportDelivery' } },
      { meta: { system: 'tracker', id, type: 'reportDelivery' } },
    ]);
  });

  it('counts once, however often it comes', async () => {
    const id = await ordered();
    const started = await told(id, 'started');
    const delivered = await told(id, 'delivered');
    tracker.says(started, started);
    await reads();
    tracker.says(delivered, started);
    await reads();
    await reads();
    const before = await everything();
    await reads();
    expect(await everything()).toBe(before);
    expect(tracker.asked).toEqual([undefined, 'page 1', 'page 2', 'page 3']);
  });

  it('comes to the same out of order, and what came too late stands on the page with why', async () => {
    const id = await ordered();
    const early = await told(id, 'accepted');
    const started = await told(id, 'started');
    tracker.says(await told(id, 'delivered'));
    await reads();
    tracker.says(started, early);
    await reads();
    expect((await requirementIn(id)).stage).toBe('verification');
    expect(await statusesOf(id)).toEqual([
      'accepted, delivery-no-further',
      'started, delivery-no-further',
      'delivered, taken, last',
    ]);
  });

  it('waits until something is ordered, and says nothing about it then where it is from before', async () => {
    const lifted = await aRequirementToDecide(product);
    const { id } = lifted.line;
    tracker.says(await told(id, 'delivered'));
    await reads();
    expect(await statusesOf(id)).toEqual([
      'delivered, delivery-not-ordered-yet, last',
    ]);
    await product.as('asa').does(id, 'approve', {
      alternative: 'shared',
      contentHash: hashIn(lifted),
    });
    await product.db('delivery_statuses').update({ next_at: '2026-01-01' });
    await reads();
    expect((await requirementIn(id)).stage).toBe('delivery');
    expect(await statusesOf(id)).toEqual(['delivered, delivery-earlier-round']);
  });

  it('of a case that has ended is kept, and changes nothing', async () => {
    const id = await ordered();
    await product.as('karin').does(id, 'withdraw', { reason: 'Not needed' });
    tracker.says(await told(id, 'delivered'));
    await reads();
    expect(await statusesOf(id)).toEqual(['delivered, case-ended, last']);
    expect(await requirementIn(id)).toMatchObject({ outcome: 'withdrawn' });
  });

  it('is told when a pause is over', async () => {
    const id = await ordered();
    const until = new Date(Date.now() + 60_000).toISOString();
    const reason = 'Waiting for a contract';
    await product.as('erik').does(id, 'pause', { until, reason });
    tracker.says(await told(id, 'started'));
    await reads();
    expect(await statusesOf(id)).toEqual(['started, case-paused']);
    await product.as('erik').does(id, 'continue');
    await product.db('delivery_statuses').update({ next_at: '2026-01-01' });
    await reads();
    expect(await statusesOf(id)).toEqual(['started, taken, last']);
  });

  it('is told again where a pause was ahead of it in the log', async () => {
    const id = await ordered();
    product.engine.mood = 'away';
    const until = new Date(Date.now() + 60_000).toISOString();
    const reason = 'Waiting for a contract';
    await product.as('erik').send(id, 'pause', { until, reason });
    tracker.says(await told(id, 'started'));
    await reads();
    product.engine.mood = 'here';
    await product.later(60_000);
    await product.runs('deliver-commands');
    expect(await statusesOf(id)).toEqual(['started, case-paused, last']);
    await product.as('erik').does(id, 'continue');
    await reads();
    expect(await requirementIn(id)).toMatchObject({
      delivering: { status: 'started' },
    });
    expect(await statusesOf(id)).toEqual(['started, taken, last']);
  });

  it('is a finding where it has stopped, until it goes on', async () => {
    const id = await ordered();
    const stopped = await told(id, 'stopped', { note: 'No licence' });
    tracker.says(stopped);
    await reads();
    expect(await findings('deliveryStopped')).toMatchObject([
      {
        case: id,
        entity: theService('intake'),
        since: stopped.at,
        because: {
          code: 'delivery-stopped',
          params: { system: 'tracker', note: 'No licence' },
        },
        task: { of: 'people' },
      },
    ]);
    tracker.says(await told(id, 'started'));
    await reads();
    expect(await findings('deliveryStopped')).toEqual([]);
  });

  it('of no case that is delivered is a finding, until it is said right; all else is taken', async () => {
    const id = await ordered();
    const { line: talk } = await product
      .as('karin')
      .opens('dialogue', { topic: 'x', subject: theService('intake') });
    const wrong = await told('nowhere', 'started');
    const odd = { ...(await told(id, 'started')), state: 'done' };
    tracker.says(
      wrong,
      odd,
      await told(talk.id, 'started'),
      'not a status',
      { ...(await told(id, 'started')), id: '' },
      await told(id, 'accepted'),
    );
    await reads();
    expect(await requirementIn(id)).toMatchObject({
      delivering: { status: 'accepted' },
    });
    const strays = await findings('deliveryStray');
    expect(strays.map(({ because }) => because?.code)).toEqual([
      'delivery-unknown-case',
      'delivery-unreadable',
      'delivery-of-another-kind',
    ]);
    expect(strays[0]).toMatchObject({
      detail: `tracker/${wrong.id}`,
      task: { of: 'operators' },
    });
    tracker.says({ ...wrong, case: id }, { ...odd, state: 'accepted' });
    await reads();
    expect(await findings('deliveryStray')).toHaveLength(1);
    expect(await requirementIn(id)).toMatchObject({
      delivering: { status: 'started' },
    });
  });

  it('does not count where another system has taken it up', async () => {
    const id = await ordered();
    tracker.says(await told(id, 'started'));
    await reads();
    desk.says(await told(id, 'delivered'));
    await reads(desk);
    expect((await requirementIn(id)).stage).toBe('delivery');
    expect(await statusesOf(id)).toEqual([
      'delivered, other-delivery-system, last',
      'started, taken, last',
    ]);
  });

  it('is asked for again from the same place where it could not be read, and the health says since when', async () => {
    const health = async () => {
      const { body } = await product.http.get('/api/business-relations/health');
      return body.parts.deliverySystems;
    };
    const id = await ordered();
    tracker.says(await told(id, 'accepted'));
    await reads();
    tracker.answer = () => {
      throw new Error('503');
    };
    await reads();
    await reads();
    const [{ read_at: since }] = await product
      .db('delivery_systems')
      .where({ name: 'tracker' });
    expect(await health()).toEqual({ state: 'degraded', silent: 1, since });
    expect(tracker.asked).toEqual([undefined, 'page 1', 'page 1']);
  });

  it('stays in the record of a release before, as what the engine did', async () => {
    const id = await ordered();
    tracker.says(await told(id, 'started'));
    await reads();
    const { db } = product;
    while (await db.schema.hasTable('delivery_statuses')) {
      await db.migrate.down({ directory });
    }
    const events: Parameters<typeof isUntouched>[0][] = await db(
      'events',
    ).where({ case_id: id });
    expect(events.every(isUntouched)).toBe(true);
    expect(JSON.stringify(events)).not.toContain('"actor":{"system"');
    await db.migrate.latest({ directory });
  });
});

it.each(databases.eachSupportedId())(
  'What a delivery system says while the engine is away, on %s, is told in order when it is back, and let go of with its case',
  async id => {
    await startsOn(id);
    const caseId = await ordered();
    product.engine.mood = 'away';
    tracker.says(
      await told(caseId, 'started'),
      await told('nowhere', 'started'),
    );
    await reads();
    tracker.says(await told(caseId, 'delivered'));
    await reads();
    expect((await requirementIn(caseId)).stage).toBe('delivery');
    product.engine.mood = 'here';
    await product.later(60_000);
    await product.runs('deliver-commands');
    expect((await requirementIn(caseId)).stage).toBe('verification');
    expect(await findings('deliveryStray')).toHaveLength(1);
    const longAgo = '2020-01-01T00:00:00.000Z';
    await product.db('delivery_statuses').update({ received_at: longAgo });
    await product.runs('let-go');
    const left: { case_id: string }[] = await product.db('delivery_statuses');
    expect(new Set(left.map(({ case_id }) => case_id))).toEqual(
      new Set([caseId]),
    );
  },
);
