import { listAssignments } from '../assignments/database/listAssignments';
import { lastChange } from '../feed/database/writeRelations';
import {
  Business,
  domain,
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
import { databases, databaseWithTables } from '../testing/databases';

const everyone = { visible: 'all', limit: 100 } as const;

describe.each(databases.eachSupportedId())('the mirror on %s', id => {
  const business = async (settings?: object) =>
    new Business(await databaseWithTables(id), settingsWith(settings));

  it('finds what an entity stands in only as far as the catalog has it', async () => {
    const acme = await business();
    await acme.has(
      service('archive', { system: 'papers' }),
      system('papers', { domain: 'office' }),
      unit('finance'),
      person('anders', 'finance'),
    );
    await acme.assigns(
      role('customer', 'anders', 'finance', [theDomain('office')]),
    );
    expect(await acme.relationsOf(theService('archive'))).toEqual([]);

    await acme.has(domain('office'));
    expect(await acme.relationsOf(theService('archive'))).toEqual([
      `hasCustomer ${theUnit('finance')}`,
      `hasCustomer ${thePerson('anders')}`,
    ]);
  });

  it('gives the relations of where it stands now to a service that moved', async () => {
    const acme = await business();
    await acme.has(
      system('papers'),
      system('money'),
      service('archive', { system: 'papers' }),
      unit('finance'),
      unit('claims'),
      person('anders'),
      person('asa'),
    );
    await acme.assigns(
      role('customer', 'anders', 'finance', [theSystem('money')]),
      role('customer', 'asa', 'claims', [theSystem('papers')]),
    );
    expect(await acme.relationsOf(theService('archive'))).toContain(
      `hasCustomer ${theUnit('claims')}`,
    );
    await acme.has(service('archive', { system: 'money' }));
    expect(await acme.relationsOf(theService('archive'))).toEqual([
      `hasCustomer ${theUnit('finance')}`,
      `hasCustomer ${thePerson('anders')}`,
    ]);
  });

  it('gives relations to a domain with 3,000 services in one change', async () => {
    const acme = await business();
    const many = Array.from({ length: 3000 }, (_, n) =>
      service(`s${n}`, { system: `system-${n % 30}` }),
    );
    await acme.has(
      domain('all'),
      ...Array.from({ length: 30 }, (_, n) =>
        system(`system-${n}`, { domain: 'all' }),
      ),
      unit('finance'),
      person('anders'),
    );
    await acme.has(...many);
    await acme.assigns(
      role('customer', 'anders', 'finance', [theDomain('all')]),
    );
    const [{ count }] = await acme
      .db('effective_targets')
      .where({ target: theUnit('finance'), type: 'hasCustomer' })
      .count({ count: '*' });
    expect(Number(count)).toBe(3031);
  });

  it('writes nothing when it sees the same again', async () => {
    const acme = await business();
    const all = [
      system('papers', {
        customers: [{ unit: 'finance', holder: 'anders' }],
      }),
      service('archive', { system: 'papers' }),
      unit('finance'),
      person('anders', 'finance'),
    ];
    await acme.has(...all);
    const before = await acme.db('entities').select('*').orderBy('ref');
    acme.clock = () => '2026-11-24T10:00:00.000Z';
    await acme.has(...all);
    expect(await acme.db('entities').select('*').orderBy('ref')).toEqual(
      before,
    );
    expect(await acme.db('assignment_versions').select('*')).toHaveLength(1);
  });

  it('identifies whom the YAML declares, and ends nothing when the line is gone', async () => {
    const acme = await business();
    const declared = (spec: object) =>
      acme.has(
        system('papers', { ...spec }),
        person('anders'),
        unit('finance'),
      );
    await declared({ customers: [{ unit: 'finance', holder: 'anders' }] });
    const [identified] = await listAssignments(acme.db, {}, everyone);
    expect(identified).toMatchObject({
      role: 'customer',
      holder: thePerson('anders'),
      unit: theUnit('finance'),
      status: 'identified',
      source: { from: 'declared', by: theSystem('papers') },
      scope: { entities: [theSystem('papers')] },
    });
    expect(await acme.relationsOf(theSystem('papers'))).toEqual([]);

    await declared({});
    expect(await listAssignments(acme.db, {}, everyone)).toEqual([identified]);
    const undeclared = () =>
      acme.db('assignments').whereNotNull('undeclared_since').pluck('id');
    expect(await undeclared()).toEqual([identified.id]);

    await declared({ customers: [{ unit: 'finance', holder: 'anders' }] });
    expect(await undeclared()).toEqual([]);
    expect(await listAssignments(acme.db, {}, everyone)).toHaveLength(1);
  });

  it('shows declared roles as relations where acceptance is assumed', async () => {
    const acme = await business({ acceptance: 'assumed' });
    await acme.has(
      unit('finance'),
      person('anders'),
      system('papers', {
        customers: [{ unit: 'finance', holder: 'anders' }],
      }),
      service('archive', { system: 'papers' }),
    );
    expect(await acme.relationsOf(theService('archive'))).toEqual([
      `hasCustomer ${theUnit('finance')}`,
      `hasCustomer ${thePerson('anders')}`,
    ]);
    await acme.has(system('papers'));
    expect(await acme.relationsOf(theService('archive'))).toEqual([]);
  });

  it('takes the relations of a holder who leaves, and gives them back when they return', async () => {
    const acme = await business();
    await acme.has(service('archive'), unit('finance'), person('anders'));
    await acme.assigns(
      role('customer', 'anders', 'finance', [theService('archive')]),
    );
    await acme.mirror.missed({ first: [], gone: [thePerson('anders')] });
    expect(await acme.relationsOf(theService('archive'))).toEqual([]);
    await acme.has(person('anders'));
    expect(await acme.relationsOf(theService('archive'))).toHaveLength(2);
  });

  it('keeps the unit as the customer while a deputy stands in for a holder who left', async () => {
    const acme = await business();
    await acme.has(
      service('archive'),
      unit('finance'),
      person('anders'),
      person('lena'),
    );
    const customer = role('customer', 'anders', 'finance', [
      theService('archive'),
    ]);
    await acme.assigns(
      customer,
      role('customer', 'lena', 'finance', [theService('archive')], {
        deputyFor: customer.id,
      }),
    );
    await acme.mirror.missed({ first: [], gone: [thePerson('anders')] });
    expect(await acme.relationsOf(theService('archive'))).toEqual([
      `hasCustomer ${theUnit('finance')}`,
    ]);
  });

  it('tells of a service that left the catalog that it has no relations any more', async () => {
    const acme = await business();
    await acme.has(service('archive'), unit('finance'), person('anders'));
    await acme.assigns(
      role('customer', 'anders', 'finance', [theService('archive')]),
    );
    const before = await lastChange(acme.db);
    await acme.mirror.missed({ first: [], gone: [theService('archive')] });
    expect(await acme.relationsOf(theService('archive'))).toEqual([]);
    expect(await lastChange(acme.db)).toBe(before + 1);
    const row = await acme
      .db('entities')
      .where({ ref: theService('archive') })
      .first('gone_since');
    expect(row.gone_since).toBe(NOW);
  });

  it('brings units in a circle to an end', async () => {
    const acme = await business();
    await acme.has(
      unit('a', 'b'),
      unit('b', 'a'),
      domain('one', { subdomainOf: 'two' }),
      domain('two', { subdomainOf: 'one' }),
      service('archive'),
      person('anders'),
    );
    await acme.assigns(
      role('customer', 'anders', 'a', [theDomain('one')]),
      role('orderer', 'anders', 'b', 'everything'),
    );
    expect(await acme.relationsOf(theDomain('two'))).toContain(
      `hasCustomer ${theUnit('a')}`,
    );
    expect(await acme.relationsOf(theDomain('two'))).toContain(
      `hasOrderer ${theUnit('b')}`,
    );
  });

  it('follows a unit that moves below another customer', async () => {
    const acme = await business();
    await acme.has(
      unit('finance'),
      unit('claims'),
      unit('accounting', 'finance'),
      service('ledger'),
      service('intake'),
      person('anders'),
      person('asa'),
      person('pernilla'),
    );
    await acme.assigns(
      role('customer', 'anders', 'finance', [theService('ledger')]),
      role('customer', 'asa', 'claims', [theService('intake')]),
      role('orderer', 'pernilla', 'accounting', 'everything'),
    );
    const orderers = async (name: string) =>
      (await acme.relationsOf(theService(name))).filter(each =>
        each.startsWith('hasOrderer'),
      );
    expect(await orderers('ledger')).toHaveLength(2);
    expect(await orderers('intake')).toEqual([]);
    await acme.has(unit('accounting', 'claims'));
    expect(await orderers('ledger')).toEqual([]);
    expect(await orderers('intake')).toHaveLength(2);
  });
});
