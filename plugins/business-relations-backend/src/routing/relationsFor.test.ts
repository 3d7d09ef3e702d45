import { Concern } from '@business-relations/rules';
import { recordApprovals } from '../assignments/recordApprovals';
import { markGone } from '../catalog/database/markGone';
import {
  Business,
  domain,
  entity,
  NOW,
  person,
  role,
  service,
  settingsWith,
  system,
  theDomain,
  thePerson,
  theService,
  theSystem,
  theUnit,
  unit,
} from '../testing/business';
import {
  databases,
  databasesWithConnections,
  databaseWithTables,
} from '../testing/databases';
import { yearOfMandate } from './database/approvedThisYear';
import { relationsFor } from './relationsFor';

describe.each(databases.eachSupportedId())('what a route rests on, %s', id => {
  const start = async (businessRelations = {}) => {
    const acme = await new Business(
      await databaseWithTables(id),
      settingsWith(businessRelations),
    ).has(
      domain('office'),
      system('papers', { domain: 'office' }),
      service('archive', {
        system: 'papers',
        offering: [{ key: 'storage', title: 'More storage' }],
      }),
      unit('acme'),
      unit('finance', 'acme'),
      unit('claims', 'acme'),
      unit('motor', 'claims'),
      person('asa', 'claims'),
      person('anders', 'finance'),
      person('margareta', 'acme'),
      person('pontus', 'motor'),
    );
    const lookUp = (concern: Partial<Concern>, at = NOW) =>
      relationsFor(
        acme.db,
        acme.settings,
        { units: [], people: [], ...concern },
        { at },
      );
    return { acme, lookUp };
  };

  it('knows the levels of a service, nearest first, and what can be ordered', async () => {
    const { lookUp } = await start();
    const { subject } = await lookUp({ subject: theService('archive') });
    expect(subject).toEqual({
      ref: theService('archive'),
      kind: 'service',
      levels: [theService('archive'), theSystem('papers'), theDomain('office')],
      offering: [{ key: 'storage', title: 'More storage' }],
    });
  });

  it('has no subject where the catalog has no such service', async () => {
    const { acme, lookUp } = await start();
    await acme.has({ ...service('parser'), spec: { type: 'library' } });
    for (const name of ['nothing', 'parser']) {
      expect(
        (await lookUp({ subject: theService(name) })).subject,
      ).toBeUndefined();
    }
  });

  it('follows the units of asker and customers to the top', async () => {
    const { acme, lookUp } = await start();
    await acme.assigns(
      role('customer', 'anders', 'finance', [theDomain('office')]),
    );
    const relations = await lookUp({
      subject: theService('archive'),
      asker: thePerson('pontus'),
    });
    expect(relations.askerUnits).toEqual([theUnit('motor')]);
    expect(relations.units).toEqual([
      { ref: theUnit('acme'), parents: [] },
      { ref: theUnit('claims'), parents: [theUnit('acme')] },
      { ref: theUnit('finance'), parents: [theUnit('acme')] },
      { ref: theUnit('motor'), parents: [theUnit('claims')] },
    ]);
  });

  it('goes no further up than the catalog does, whatever is declared of what has left it', async () => {
    const { acme, lookUp } = await start();
    // Both of what has left are still named by what it stood in.
    await acme.has(
      entity('Group', 'acme', { children: ['claims'] }),
      person('pontus', 'motor', 'underwriting'),
    );
    await acme.assigns(
      role('customer', 'anders', 'finance', [theDomain('office')]),
    );
    await acme.db.transaction(trx =>
      markGone(trx, [theUnit('claims'), theSystem('papers')], NOW),
    );
    const { subject, units, askerUnits } = await lookUp({
      subject: theService('archive'),
      asker: thePerson('pontus'),
    });
    expect(subject?.levels).toEqual([theService('archive')]);
    expect(askerUnits).toEqual([theUnit('motor')]);
    expect(units).toEqual([{ ref: theUnit('motor'), parents: [] }]);
  });

  it('finds whatever bears on the question, and nothing else', async () => {
    const { acme, lookUp } = await start();
    await acme.has(service('elsewhere'), unit('hr'), person('eva', 'hr'));
    const onSystem = role('customer', 'asa', 'claims', [theSystem('papers')]);
    const above = role('customer', 'margareta', 'acme', [
      theService('elsewhere'),
    ]);
    const chair = role('steeringChair', 'eva', 'hr', 'everything');
    const deputy = role('customer', 'eva', 'hr', [theSystem('papers')], {
      deputyFor: onSystem.id,
    });
    const pending = role('orderer', 'pontus', 'motor', 'everything', {
      status: 'proposed',
    });
    await acme.assigns(
      onSystem,
      above,
      chair,
      deputy,
      pending,
      role('orderer', 'eva', 'hr', [theService('elsewhere')]),
      role('orderer', 'asa', 'claims', [theService('archive')], {
        status: 'ended',
      }),
    );
    const { assignments, present } = await lookUp({
      subject: theService('archive'),
      asker: thePerson('pontus'),
    });
    expect(assignments.map(each => each.id).sort()).toEqual(
      [onSystem, above, chair, deputy, pending].map(each => each.id).sort(),
    );
    expect(present).toEqual(
      ['asa', 'eva', 'margareta', 'pontus'].map(thePerson),
    );
  });

  it('finds what is over by its name alone', async () => {
    const { acme, lookUp } = await start();
    const ended = role('orderer', 'asa', 'claims', [theService('archive')], {
      status: 'ended',
    });
    await acme.assigns(ended);
    const found = async (assignments: string[]) =>
      (await lookUp({ subject: theService('archive'), assignments }))
        .assignments;
    expect(await found([])).toEqual([]);
    expect(await found([ended.id])).toEqual([ended]);
  });

  it('knows the unit of a role that is named by its id, with all above it and who looks after it', async () => {
    const { acme, lookUp } = await start();
    const held = role('customer', 'anders', 'motor', 'everything');
    const manager = role('accountManager', 'pontus', 'claims', 'everything');
    const above = role('customer', 'margareta', 'acme', 'everything');
    await acme.assigns(held, manager, above);
    const { units, assignments } = await lookUp({ assignments: [held.id] });
    expect(units.map(({ ref }) => ref).sort()).toEqual(
      ['acme', 'claims', 'motor'].map(theUnit),
    );
    expect(assignments.map(({ id: one }) => one).sort()).toEqual(
      [held, manager, above].map(each => each.id).sort(),
    );
  });

  it('finds every role that names one of the services asked for', async () => {
    const { acme, lookUp } = await start();
    const named = role('customer', 'anders', 'finance', [theDomain('office')]);
    await acme.assigns(named);
    const { assignments } = await lookUp({
      entities: [theService('archive'), theDomain('office')],
    });
    expect(assignments.map(({ id: one }) => one)).toEqual([named.id]);
  });

  it('leaves out what the YAML declared once, and nobody was ever asked', async () => {
    const { acme, lookUp } = await start();
    const declare = (customers: string[]) =>
      acme.has(system('papers', { domain: 'office', customers }));
    const found = async () =>
      (await lookUp({ subject: theService('archive') })).assignments;
    await declare(['group:default/claims']);
    expect(await found()).toHaveLength(1);
    await declare([]);
    expect(await found()).toEqual([]);
  });

  it('says which day it is where the customer is', async () => {
    const { acme, lookUp } = await start({
      calendars: [
        { id: 'sweden', country: 'SE', zone: 'Europe/Stockholm' },
        {
          id: 'finland',
          country: 'FI',
          zone: 'Europe/Helsinki',
          units: [theUnit('finance')],
        },
      ],
    });
    await acme.assigns(
      role('customer', 'anders', 'finance', [theDomain('office')]),
    );
    const at = '2026-11-24T22:30:00.000Z';
    expect((await lookUp({ asker: thePerson('asa') }, at)).day).toBe(
      '2026-11-24',
    );
    expect(
      (
        await lookUp(
          { subject: theService('archive'), asker: thePerson('asa') },
          at,
        )
      ).day,
    ).toBe('2026-11-25');
  });

  it('counts what was approved in the mandate’s year, in the ceiling’s currency', async () => {
    const { acme, lookUp } = await start({
      rates: [{ from: 'EUR', to: 'SEK', rate: 11 }],
    });
    const customer = role('customer', 'asa', 'claims', [theDomain('office')], {
      mandate: {
        from: '2025-07-01',
        money: { amount: 500_000, currency: 'SEK' },
        yearlyCeiling: { amount: 4_000_000, currency: 'SEK' },
      },
    });
    await acme.assigns(customer);
    const approve = (
      seq: number,
      amount: number,
      currency: string,
      at: string,
    ) =>
      acme.db.transaction(trx =>
        recordApprovals(
          trx,
          [{ assignment: customer.id, money: { amount, currency } }],
          { case: 'c', seq, at },
        ),
      );
    await approve(1, 900_000, 'SEK', '2026-06-30T21:59:59.000Z');
    await approve(2, 100_000, 'SEK', '2026-06-30T22:00:00.000Z');
    await approve(3, 1_000, 'EUR', '2026-10-01T09:00:00.000Z');
    const counted = async () =>
      (await lookUp({ subject: theService('archive') })).approvedThisYear;
    expect(await counted()).toEqual({
      [customer.id]: { amount: 111_000, currency: 'SEK' },
    });
    await approve(4, 1, 'USD', '2026-10-02T09:00:00.000Z');
    expect((await counted())[customer.id].amount).toBeGreaterThan(4_000_000);
  });

  it('lets a declared role count without money where acceptance is assumed', async () => {
    const { acme, lookUp } = await start({ acceptance: 'assumed' });
    await acme.has(
      system('papers', {
        domain: 'office',
        orderers: [{ unit: 'motor', holder: 'pontus' }, 'group:default/claims'],
      }),
    );
    const { assignments } = await lookUp({ subject: theService('archive') });
    expect(
      assignments.map(({ holder, status, mandate }) => ({
        holder,
        status,
        money: mandate?.money,
      })),
    ).toEqual(
      expect.arrayContaining([
        {
          holder: thePerson('pontus'),
          status: 'accepted',
          money: { amount: 0, currency: 'SEK' },
        },
        { holder: undefined, status: 'identified', money: undefined },
      ]),
    );
  });

  it('asks the same few statements, however much there is', async () => {
    const { acme } = await start();
    const many = Array.from({ length: 300 }, (_, n) => n);
    await acme.has(...many.map(n => person(`p${n}`, 'motor')));
    await acme.assigns(
      ...many.map(n =>
        role('orderer', `p${n}`, 'motor', [theService('archive')]),
      ),
    );
    let asked = 0;
    acme.db.on('query', () => (asked += 1));
    const { assignments } = await relationsFor(
      acme.db,
      acme.settings,
      {
        subject: theService('archive'),
        units: [],
        people: [],
        asker: thePerson('pontus'),
      },
      { at: NOW },
    );
    expect(assignments).toHaveLength(300);
    expect(asked).toBeLessThan(6);
  });
});

describe('the year of a mandate', () => {
  it.each([
    ['2026-01-01', '2026-11-24', '2026-01-01'],
    ['2025-07-01', '2026-06-30', '2025-07-01'],
    ['2025-07-01', '2026-07-01', '2026-07-01'],
    ['2024-02-29', '2027-02-28', '2026-02-29'],
  ])('of one from %s is on %s that from %s', (from, day, year) => {
    expect(yearOfMandate(from, day)).toBe(year);
  });
});

describe('a locked mandate', () => {
  it('can be relied on by others, and isn’t ended before the transaction is over', async () => {
    for (const id of databasesWithConnections()) {
      const acme = await new Business(await databaseWithTables(id)).has(
        service('archive'),
        unit('claims'),
        person('asa', 'claims'),
      );
      const customer = role('customer', 'asa', 'claims', [
        theService('archive'),
      ]);
      await acme.assigns(customer);
      const concern = {
        subject: theService('archive'),
        units: [],
        people: [],
      };
      const options = { at: NOW, lock: true };
      const first = await acme.db.transaction();
      const second = await acme.db.transaction();
      await relationsFor(first, acme.settings, concern, options);
      await relationsFor(second, acme.settings, concern, options);
      let ended = false;
      const ending = acme
        .assigns({ ...customer, status: 'ended', revision: 2 })
        .then(() => (ended = true));
      await new Promise(resolve => setTimeout(resolve, 300));
      expect(ended).toBe(false);
      await first.commit();
      await second.commit();
      await ending;
      expect(ended).toBe(true);
    }
  });
});
