import { UnitInTree } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Visible } from '../../assignments/visible';
import {
  Business,
  entity,
  person,
  role,
  service,
  system,
  thePerson,
  theService,
  theSystem,
  theUnit,
  unit,
} from '../../testing/business';
import { databases, databaseWithTables } from '../../testing/databases';
import { TreeQuery, UnitTree } from './UnitTree';

const upTo = (amount: number) => ({ money: { amount, currency: 'SEK' } });

const inShort = ({ unit: of, deviations }: UnitInTree) =>
  [of.replace(/.*\//, ''), ...deviations.map(({ is }) => is)].join(' ');

describe.each(databases.eachSupportedId())('the tree of units on %s', id => {
  const start = async () => {
    const acme = await new Business(await databaseWithTables(id)).has(
      service('ledger', { system: 'books' }),
      system('books'),
      service('intake'),
      unit('acme'),
      unit('finance', 'acme'),
      unit('claims', 'acme'),
      unit('motor', 'claims'),
      unit('it'),
      person('margareta', 'acme'),
      person('asa', 'claims'),
      person('frida', 'finance'),
      person('johan', 'motor'),
    );
    const tree = new UnitTree(acme.db, acme.settings, acme.clock);
    const list = (
      query: Partial<TreeQuery> = {},
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
      tree.list(
        { deviating: false, ...query },
        { limit, ...(after && { after }) },
        visible,
        async refs => new Set([...refs].filter(ref => !hidden.includes(ref))),
      );
    const within = async (name: string) =>
      (await list({ within: theUnit(name) })).items;
    return { acme, list, within };
  };

  const margareta = role('customer', 'margareta', 'acme', 'everything', {
    mandate: upTo(5000),
  });
  const asa = role('customer', 'asa', 'claims', [theService('intake')], {
    mandate: upTo(6000),
  });
  const johan = role('orderer', 'johan', 'motor', [theService('ledger')]);
  const frida = role('customer', 'frida', 'finance', [theSystem('books')], {
    mandate: upTo(900),
  });

  it('is shown level by level, with who decides for each: its own customer or the one above', async () => {
    const { acme, list, within } = await start();
    await acme.assigns(margareta, frida, johan);
    const { items } = await list();
    expect(items.map(each => [each.unit, each.units])).toEqual([
      [theUnit('acme'), 2],
      [theUnit('it'), 0],
    ]);
    expect(items[0]).toMatchObject({
      above: [],
      customers: [margareta],
      decides: { unit: theUnit('acme'), people: [thePerson('margareta')] },
    });
    expect(items[1].decides).toBeUndefined();
    const [claims, finance] = await within('acme');
    expect(claims).toMatchObject({
      unit: theUnit('claims'),
      customers: [],
      decides: { unit: theUnit('acme'), people: [thePerson('margareta')] },
    });
    expect(finance).toMatchObject({
      customers: [frida],
      decides: { unit: theUnit('finance') },
    });
    const [motor] = await within('claims');
    expect(motor).toMatchObject({
      above: [theUnit('claims'), theUnit('acme')],
      orderers: [johan],
    });
  });

  it('says where the business deviates from it, and above that how often below', async () => {
    const { acme, list, within } = await start();
    await acme.assigns(margareta, asa, frida, johan);
    expect((await list()).items.map(each => each.deviationsBelow)).toEqual([
      2, 0,
    ]);
    expect((await within('acme')).map(inShort)).toEqual([
      'claims mandateBeyond',
      'finance',
    ]);
    expect((await within('claims')).map(inShort)).toEqual([
      'motor ordererOutside',
    ]);
    // Wherever they stand, with where that is.
    const { items } = await list({ deviating: true });
    expect(items.map(inShort)).toEqual([
      'claims mandateBeyond',
      'motor ordererOutside',
    ]);
  });

  it('measures a mandate for a service by what that service stands in', async () => {
    const { acme, list } = await start();
    const of = (services: string[]) => ({ mandate: { services, ...upTo(9) } });
    await acme.assigns(
      role(
        'customer',
        'margareta',
        'acme',
        'everything',
        of([theSystem('books')]),
      ),
      role(
        'customer',
        'frida',
        'finance',
        'everything',
        of([theService('ledger')]),
      ),
      role(
        'customer',
        'asa',
        'claims',
        'everything',
        of([theService('intake')]),
      ),
    );
    const { items } = await list({ deviating: true });
    expect(items.map(inShort)).toEqual(['claims mandateBeyond']);
  });

  it('ends where the groups of the catalog stand above themselves, or in several', async () => {
    const { acme, list, within } = await start();
    await acme.has(
      entity('Group', 'one', { parent: 'two' }),
      entity('Group', 'two', { parent: 'one', children: ['motor'] }),
    );
    expect((await list()).items.map(inShort)).toEqual([
      'acme',
      'it',
      'one circle',
      'two circle',
    ]);
    expect((await within('two')).map(inShort)).toEqual(['motor severalAbove']);
    expect((await within('one')).map(inShort)).toEqual([]);
  });

  it('is searched by the names of units and of whoever decides there, and comes page by page', async () => {
    const { acme, list } = await start();
    expect((await list({ search: 'mot' })).items.map(inShort)).toEqual([
      'motor',
    ]);
    await acme.assigns(
      role('customer', 'frida', 'finance', [theSystem('books')], {
        mandate: upTo(1),
      }),
    );
    expect((await list({ search: 'frida' })).items.map(inShort)).toEqual([
      'finance',
    ]);
    const visible: Visible = {
      not: { key: 'holder', values: [thePerson('frida')] },
    };
    expect((await list({ search: 'frida' }, { visible })).items).toEqual([]);
    const first = await list({ within: theUnit('acme') }, { limit: 1 });
    expect(first.items.map(inShort)).toEqual(['claims']);
    const second = await list(
      { within: theUnit('acme') },
      { limit: 1, ...(first.next && { after: first.next }) },
    );
    expect(second.items.map(inShort)).toEqual(['finance']);
    expect(second.next).toBeUndefined();
  });

  it('tells nothing of a role that the policy hides, nor of a unit that the catalog hides', async () => {
    const { acme, list } = await start();
    await acme.assigns(margareta, asa, frida, johan);
    const visible: Visible = {
      not: { key: 'holder', values: [thePerson('margareta')] },
    };
    const withoutMargareta = await list(
      { within: theUnit('acme') },
      { visible },
    );
    expect(withoutMargareta.items.map(inShort)).toEqual(['claims', 'finance']);
    expect((await list({}, { visible })).items[0].decides).toEqual({
      unit: theUnit('acme'),
      people: [],
    });
    const hidden = [theUnit('finance')];
    const { items } = await list({}, { hidden });
    // What is said of Motor names Finance.
    expect(items[0]).toMatchObject({ units: 1, deviationsBelow: 1 });
    const level = await list({ within: theUnit('acme') }, { hidden });
    expect(level.items.map(each => each.unit)).toEqual([theUnit('claims')]);
  });
});
