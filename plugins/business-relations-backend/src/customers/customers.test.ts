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
  theUnit,
  unit,
} from '../testing/business';
import { databases, databaseWithTables } from '../testing/databases';
import { Customers } from './Customers';
import { UnitQuery } from './database/customerUnits';

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
    return { acme, list, customers };
  };

  describe('and a role for all of a unit', () => {
    const startToPropose = async () => {
      const { acme, customers } = await start();
      const given = async () => ({
        customer: await customers.allOfTheUnit('customer', theUnit('claims')),
        orderer: await customers.allOfTheUnit('orderer', theUnit('claims')),
        below: await customers.allOfTheUnit('orderer', theUnit('motor')),
        accountManager: await customers.allOfTheUnit(
          'accountManager',
          theUnit('claims'),
        ),
      });
      return { acme, given };
    };

    it('is on no service while nobody is named customer of one', async () => {
      const { acme, given } = await startToPropose();
      await acme.assigns(role('customer', 'asa', 'claims', 'everything'));
      expect(await given()).toEqual({
        customer: 0,
        orderer: 0,
        below: 0,
        accountManager: 0,
      });
    });

    it('is on the services of which the unit, or for others than customers one above it, is the customer', async () => {
      const { acme, given } = await startToPropose();
      await acme.assigns(
        role('customer', 'asa', 'claims', [theDomain('office')]),
      );
      expect(await given()).toEqual({
        // Whoever is named for them is the customer there; that replaces "all of the unit".
        customer: 0,
        orderer: 2,
        below: 2,
        accountManager: 2,
      });
    });

    it('is on as many as have the relation afterwards', async () => {
      const { acme, given } = await startToPropose();
      await acme.assigns(
        role('customer', 'asa', 'claims', [theDomain('office')], {
          inAddition: true,
        }),
        role('orderer', 'johan', 'claims', [theService('archive')]),
      );
      expect(await given()).toMatchObject({ customer: 2, orderer: 1 });
      await acme.assigns(
        role('customer', 'anders', 'claims', 'everything'),
        role('orderer', 'erik', 'claims', 'everything'),
      );
      const archive = await acme.relationsOf(theService('archive'));
      const printing = await acme.relationsOf(theService('printing'));
      expect(archive).toContain(`hasCustomer ${thePerson('anders')}`);
      expect(archive).not.toContain(`hasOrderer ${thePerson('erik')}`);
      expect(printing).toContain(`hasCustomer ${thePerson('anders')}`);
      expect(printing).toContain(`hasOrderer ${thePerson('erik')}`);
    });
  });

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

  it('are found by the people in them, as far as their roles may be seen', async () => {
    const { acme, list } = await start();
    await acme.has(
      entity('User', 'fatima', { profile: { displayName: 'Fatima Haddad' } }),
    );
    await acme.assigns(
      role('customer', 'asa', 'claims', [theService('intake')], { mandate }),
      role('accountManager', 'erik', 'claims', 'everything'),
      role('customer', 'anders', 'finance', [theService('archive')], {
        mandate,
      }),
      role('orderer', 'fatima', 'motor', 'everything'),
      role('orderer', 'pernilla', 'motor', 'everything', { status: 'ended' }),
    );
    const found = async (
      search: string,
      more: Parameters<typeof list>[1] = {},
      show: UnitQuery['show'] = 'customers',
    ) => (await list({ search, show }, more)).items.map(({ unit: of }) => of);
    expect(await found('asa')).toEqual([theUnit('claims')]);
    expect(await found('erik')).toEqual([theUnit('claims')]);
    // She orders below, and stands beside whoever pays for it.
    expect(await found('had fat')).toEqual([theUnit('claims')]);
    expect(await found('had fat', {}, 'candidates')).toEqual([
      theUnit('claims'),
      theUnit('motor'),
    ]);
    expect(await found('pernilla')).toEqual([]);
    expect(await found('finance')).toEqual([theUnit('finance')]);
    const visible: Visible = {
      not: { key: 'holder', values: [thePerson('asa')] },
    };
    expect(await found('asa', { visible })).toEqual([]);
    expect(await found('%')).toEqual([theUnit('claims'), theUnit('finance')]);
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
