import { Visible } from '../assignments/visible';
import {
  Business,
  domain,
  entity,
  person,
  role,
  service,
  system,
  theDomain,
  thePerson,
  theService,
  theSystem,
  theUnit,
  unit,
} from '../testing/business';
import { forgetFailing, storeFailing } from '../catalog/database/storeFailing';
import { databases, databaseWithTables } from '../testing/databases';
import { Customers } from './Customers';
import { UnitQuery } from './database/customerUnits';
import { Findings, FindingsCursor } from './findings/Findings';

jest.setTimeout(60_000);

const mandate = { evidence: 'Budget 2026' };

describe.each(databases.eachSupportedId())('customers on %s', id => {
  const start = async () => {
    const acme = await new Business(await databaseWithTables(id)).has(
      domain('office'),
      service('archive', { system: 'papers' }),
      service('printing', { system: 'papers' }),
      system('papers', { domain: 'office' }),
      service('intake'),
      unit('acme'),
      unit('finance', 'acme'),
      unit('claims', 'acme'),
      unit('motor', 'claims'),
      unit('accounting', 'finance'),
      unit('it'),
      ...['asa', 'anders', 'margareta', 'johan', 'erik', 'pernilla'].map(name =>
        person(name),
      ),
    );
    const customers = new Customers(acme.db, acme.settings, acme.clock);
    const list = async (
      query: Partial<UnitQuery> = {},
      {
        limit = 10,
        after,
        visible = 'all',
        hidden = [],
      }: {
        limit?: number;
        after?: { name: string; ref: string };
        visible?: Visible;
        hidden?: string[];
      } = {},
    ) =>
      customers.list(
        { show: 'customers', ...query },
        { limit, ...(after && { after }) },
        visible,
        async refs => new Set(refs.filter(ref => !hidden.includes(ref))),
      );
    return { acme, list };
  };

  it('are the units that are, or are asked to be, with who has which role', async () => {
    const { acme, list } = await start();
    const customer = role('customer', 'asa', 'claims', [theService('intake')], {
      mandate,
    });
    const manager = role('accountManager', 'erik', 'claims', [
      theService('intake'),
    ]);
    const orderer = role('orderer', 'johan', 'motor', 'everything');
    const asked = role('customer', 'anders', 'finance', [theDomain('office')], {
      status: 'proposed',
    });
    await acme.assigns(customer, manager, orderer, asked);
    const { items } = await list();
    expect(items.map(line => line.unit)).toEqual([
      theUnit('claims'),
      theUnit('finance'),
    ]);
    expect(items[0]).toMatchObject({
      customers: [customer],
      accountManagers: [manager],
      orderers: [orderer],
      services: 1,
      findings: [],
      openCases: 0,
    });
    expect(items[1]).toMatchObject({
      customers: [asked],
      services: 0,
      findings: ['customerPending', 'noAccountManager'],
    });
  });

  it('count the services that stand in what they are customer of', async () => {
    const { acme, list } = await start();
    await acme.assigns(
      role('customer', 'anders', 'finance', [theDomain('office')], { mandate }),
      role('customer', 'asa', 'claims', [theService('printing')], { mandate }),
    );
    expect(
      (await list()).items.map(({ unit: of, services }) => [of, services]),
    ).toEqual([
      [theUnit('claims'), 1],
      [theUnit('finance'), 1],
    ]);
  });

  it('have the orderers below them, but not those of a customer in between', async () => {
    const { acme, list } = await start();
    const inMotor = role('orderer', 'johan', 'motor', [theService('intake')]);
    const inAccounting = role('orderer', 'pernilla', 'accounting', [
      theService('intake'),
    ]);
    await acme.assigns(
      role('customer', 'margareta', 'acme', [theDomain('office')], { mandate }),
      role('customer', 'asa', 'claims', [theService('intake')], { mandate }),
      inMotor,
      inAccounting,
    );
    const { items } = await list();
    const line = (name: string) =>
      items.find(({ unit: of }) => of === theUnit(name));
    expect(line('acme')?.orderers).toEqual([inAccounting]);
    expect(line('claims')?.orderers).toEqual([inMotor]);
    expect(line('claims')?.above).toBe(theUnit('acme'));
  });

  it('say what is missing or no longer true', async () => {
    const { acme, list } = await start();
    const findings = async () => (await list()).items[0].findings;
    const customer = role('customer', 'asa', 'claims', [theService('intake')]);
    const manager = role('accountManager', 'erik', 'claims', [
      theService('intake'),
    ]);
    await acme.assigns({ ...manager, status: 'proposed' });
    expect(await findings()).toEqual(['noCustomer', 'accountManagerPending']);
    await acme.assigns(
      { ...manager, revision: 2 },
      role('customer', 'asa', 'claims', [theService('intake')], {
        mandate: { to: '2026-11-23' },
      }),
    );
    expect(await findings()).toEqual(['customerExpired', 'noEvidence']);
    await acme.assigns({
      ...customer,
      holder: thePerson('gone'),
      revision: 2,
    });
    expect(await findings()).toEqual(['holderLeft']);
    // Whose role it is that is to be handed over.
    expect((await list()).items[0].left).toEqual([customer.id]);
  });

  it('could be any unit, so that a first one can be named', async () => {
    const { list } = await start();
    expect((await list()).items).toEqual([]);
    const { items } = await list({ show: 'candidates' });
    expect(items).toHaveLength(6);
    expect(items[0].findings).toEqual(['noCustomer', 'noAccountManager']);
  });

  it('are found by the beginning of any word, and one by its reference', async () => {
    const { acme, list } = await start();
    await acme.has(
      entity('Group', 'salj', { profile: { displayName: 'Privat Sälj' } }),
      entity('Group', 'x', { profile: { displayName: '100% off_hand' } }),
    );
    const found = async (search: string) =>
      (await list({ show: 'candidates', search })).items.map(each => each.unit);
    expect(await found('SÄL')).toEqual([theUnit('salj')]);
    expect(await found('priv salj')).toEqual([theUnit('salj')]);
    expect(await found('älj')).toEqual([]);
    expect(await found('% off_')).toEqual([theUnit('x')]);
    expect(
      (await list({ unit: theUnit('it') })).items.map(each => each.unit),
    ).toEqual([theUnit('it')]);
  });

  it('come page by page, and not where the catalog hides them', async () => {
    const { list } = await start();
    const hidden = [theUnit('finance')];
    const seen: string[] = [];
    let after: { name: string; ref: string } | undefined;
    do {
      const page = await list(
        { show: 'candidates' },
        { limit: 2, hidden, ...(after && { after }) },
      );
      seen.push(...page.items.map(each => each.unit));
      after = page.next;
    } while (after);
    expect(seen.sort()).toEqual(
      ['accounting', 'acme', 'claims', 'it', 'motor'].map(theUnit),
    );
  });

  it('show only those roles that the policy lets a reader see', async () => {
    const { acme, list } = await start();
    await acme.assigns(
      role('customer', 'asa', 'claims', [theService('intake')]),
    );
    const visible: Visible = { key: 'holder', values: [thePerson('erik')] };
    const { items } = await list({}, { visible });
    expect(items[0].customers).toEqual([]);
  });
});

describe.each(databases.eachSupportedId())('findings on %s', id => {
  const start = async () => {
    const acme = await new Business(await databaseWithTables(id)).has(
      domain('office'),
      system('papers', { domain: 'office' }),
      service('archive', { system: 'papers' }),
      unit('finance'),
      unit('claims'),
      person('anders'),
      person('asa'),
      person('erik'),
    );
    const findings = new Findings(acme.db, acme.settings, acme.clock);
    const all = async (visible: Visible = 'all', limit = 100) => {
      const found: string[] = [];
      let after: FindingsCursor | undefined;
      do {
        const page = await findings.list(
          { limit, ...(after && { after }) },
          visible,
        );
        found.push(
          ...page.items.map(({ kind, entity: about, detail }) =>
            [kind, about, detail].filter(Boolean).join(' '),
          ),
        );
        after = page.next;
      } while (after);
      return found;
    };
    return { acme, all };
  };
  const paid = role('customer', 'anders', 'finance', [theDomain('office')], {
    mandate,
  });
  const managed = role('accountManager', 'erik', 'finance', [
    theDomain('office'),
  ]);

  it('are none where everything is as it should be', async () => {
    const { acme, all } = await start();
    await acme.assigns(paid, managed);
    expect(await all()).toEqual([]);
  });

  it('name the service that nobody pays for', async () => {
    const { acme, all } = await start();
    await acme.has({ ...service('parser'), spec: { type: 'library' } });
    expect(await all()).toEqual([
      `serviceWithoutCustomer ${theService('archive')}`,
    ]);
  });

  it('name a customer without account manager', async () => {
    const { acme, all } = await start();
    await acme.assigns(paid);
    expect(await all()).toEqual([`noAccountManager ${theUnit('finance')}`]);
  });

  it('name roles that wait, are over, rest on nothing, or whose holder has left', async () => {
    const { acme, all } = await start();
    const orderer = (holder: string, given: object) =>
      role('orderer', holder, 'finance', [theSystem('papers')], given);
    await acme.assigns(
      paid,
      managed,
      orderer('asa', { status: 'proposed' }),
      orderer('erik', { mandate: { ...mandate, to: '2026-11-20' } }),
      orderer('anders', { mandate: {} }),
      orderer('gunnar', { mandate }),
    );
    expect(await all()).toEqual([
      `holderLeft ${theSystem('papers')}`,
      `expired ${theSystem('papers')}`,
      `pending ${theSystem('papers')}`,
      `noEvidence ${theSystem('papers')}`,
    ]);
  });

  it('name who orders what another part of the business pays for', async () => {
    const { acme, all } = await start();
    await acme.assigns(
      paid,
      managed,
      role('orderer', 'asa', 'claims', [theService('archive')], { mandate }),
    );
    expect(await all()).toEqual([`ordererOutside ${theService('archive')}`]);
  });

  it('name what YAML declares: vacant, not proposed, no longer declared', async () => {
    const { acme, all } = await start();
    await acme.assigns(paid, managed);
    const declare = (spec: object) =>
      acme.has(system('papers', { domain: 'office', ...spec }));
    await declare({
      customers: [{ unit: 'finance', holder: 'anders' }],
      orderers: ['group:default/claims', { unit: 'claims', holder: 'asa' }],
    });
    expect(await all()).toEqual([
      `vacant ${theSystem('papers')}`,
      `notProposed ${theSystem('papers')}`,
      `notProposed ${theSystem('papers')}`,
    ]);
    // Taken up by a proposal of the same role in the same place.
    await acme.assigns(
      role('orderer', 'asa', 'claims', [theSystem('papers')], {
        status: 'proposed',
        mandate,
      }),
    );
    await declare({});
    expect(await all()).toEqual([
      `pending ${theSystem('papers')}`,
      `ordererOutside ${theSystem('papers')}`,
      `noLongerDeclared ${theSystem('papers')}`,
      `noLongerDeclared ${theSystem('papers')}`,
      `noLongerDeclared ${theSystem('papers')}`,
    ]);
  });

  it('name entities that can’t be read, and where', async () => {
    const { acme, all } = await start();
    await acme.assigns(paid, managed);
    await acme.has(
      system('papers', { domain: 'office', customers: ['component:x'] }),
    );
    await acme
      .db('entities')
      .where({ ref: theService('archive') })
      .update({ error: 'no such owner' });
    expect(await all()).toEqual([
      `unreadable ${theSystem('papers')} spec.customers[0]`,
      `entityError ${theService('archive')} no such owner`,
    ]);
  });

  it('list what the catalog could never process, until it could', async () => {
    const { acme, all } = await start();
    await acme.assigns(paid, managed);
    const spotify = 'api:default/spotify';
    const failing = [
      { entity: spotify, error: 'no such file' },
      // By now it is among those that the catalog has.
      { entity: theService('archive'), error: 'no such owner' },
    ];
    await acme.db.transaction(trx => storeFailing(trx, failing, acme.clock()));
    expect(await all()).toEqual([`entityError ${spotify} no such file`]);

    await acme.db.transaction(trx => forgetFailing(trx, [spotify]));
    expect(await all()).toEqual([]);
  });

  it('come page by page, each once, and only those a reader may see', async () => {
    const { acme, all } = await start();
    await acme.has(...['a', 'b', 'c'].map(name => service(name)));
    await acme.assigns(
      paid,
      role('orderer', 'asa', 'finance', [theService('a')], {
        status: 'proposed',
        mandate,
      }),
    );
    const whole = await all();
    expect(whole).toHaveLength(5);
    for (const limit of [1, 2, 3, 4]) {
      expect(await all('all', limit)).toEqual(whole);
    }
    expect(
      await all({ key: 'holder', values: [thePerson('erik')] }),
    ).toHaveLength(3);
  });
});
