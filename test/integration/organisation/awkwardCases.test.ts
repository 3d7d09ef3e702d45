import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  entitiesOf,
  nameOf,
  Organisation,
  readOrganisation,
  references,
  whoHasLeft,
} from './organisation';

let nordhamn: Organisation;

beforeAll(async () => {
  nordhamn = await readOrganisation();
});

describe('the awkward cases', () => {
  it('a service that nobody pays for', () => {
    const unpaid = nordhamn
      .ofType('service', 'website')
      .map(service => stringifyEntityRef(service))
      .filter(ref => nordhamn.nearestCustomers(ref).length === 0);
    expect(unpaid).toEqual(['component:default/fax-gateway']);
    const service = nordhamn.the('component:default/fax-gateway');
    expect(service?.spec?.customers).toBeUndefined();
  });

  it('a vacant role: a customer unit without an account manager', () => {
    const managed = new Set(
      nordhamn.holding('accountManager').map(({ unit }) => unit),
    );
    const vacant = nordhamn
      .holding('customer')
      .filter(({ unit }) => !managed.has(unit));
    expect(vacant.map(({ unit }) => unit)).toEqual(['group:default/people']);
    expect(
      nordhamn.declaredOn(nordhamn.the('system:default/hr'), 'accountManagers'),
    ).toEqual([]);
  });

  it('an expired mandate', () => {
    const expired = nordhamn.assignments.filter(({ mandate }) => mandate.to);
    expect(expired).toMatchObject([
      {
        role: 'customer',
        unit: 'group:default/life-and-pension',
        mandate: { to: '2025-12-31' },
        accepted: true,
      },
    ]);
  });

  it('one person who is both customer and orderer of one service', () => {
    const both = nordhamn
      .holding('customer')
      .filter(customer =>
        nordhamn
          .holding('orderer')
          .some(
            orderer =>
              orderer.holder === customer.holder &&
              entitiesOf(orderer).some(ref =>
                entitiesOf(customer).includes(ref),
              ),
          ),
      );
    expect(both.map(({ holder }) => holder)).toEqual([
      'user:default/linnea.angstrom',
    ]);
  });

  it('two customers of one service, once with shares and once without', () => {
    const shares = (service: string) =>
      nordhamn.nearestCustomers(service).map(({ share }) => share);
    expect(shares('component:default/customer-portal')).toEqual([70, 30]);
    expect(shares('component:default/document-archive')).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('an orderer outside their customer’s unit', () => {
    const outside = nordhamn.holding('orderer').filter(({ unit, scope }) => {
      const line = [unit, ...nordhamn.ancestors(unit)];
      return (
        'entities' in scope &&
        scope.entities.some(ref => {
          const customers = nordhamn.nearestCustomers(ref);
          return !customers.some(customer => line.includes(customer.unit));
        })
      );
    });
    expect(outside.map(({ holder }) => holder)).toEqual([
      'user:default/lars.haggkvist',
    ]);
  });

  it('an orderer who belongs to another unit than the one they order for', () => {
    const strangers = nordhamn.holding('orderer').filter(({ holder, unit }) => {
      return (
        holder !== whoHasLeft &&
        !references(nordhamn.the(holder), 'memberOf', 'group').includes(unit)
      );
    });
    expect(strangers.map(({ holder }) => holder)).toEqual([
      'user:default/tuomas.makinen',
    ]);
  });

  it('a holder who has left the catalog, in YAML and among the accepted', () => {
    expect(
      nordhamn.assignments.filter(({ holder }) => holder === whoHasLeft),
    ).toMatchObject([{ role: 'orderer', accepted: true }]);
    expect(nordhamn.declared().map(({ line }) => line)).toContainEqual({
      unit: 'group:default/injury-handling',
      holder: whoHasLeft,
    });
  });

  it('roles that wait for an answer, a customer and an account manager among them', () => {
    const pending = nordhamn.assignments.filter(({ accepted }) => !accepted);
    expect(pending.length).toBeGreaterThanOrEqual(5);
    const asked = pending.map(({ role }) => role);
    expect(asked).toEqual(
      expect.arrayContaining(['customer', 'orderer', 'accountManager']),
    );
  });

  it('a mandate without evidence, and one in another currency', () => {
    expect(
      nordhamn.assignments
        .filter(({ mandate }) => mandate.evidence === undefined)
        .map(({ holder }) => holder),
    ).toEqual(['user:default/thomas.brannstrom']);
    expect(
      nordhamn
        .holding('customer')
        .filter(({ mandate }) => mandate.money?.currency === 'EUR')
        .map(({ unit }) => unit),
    ).toEqual(['group:default/aland-sjoforsakring']);
  });

  it('names with å, ä, ö and an apostrophe, and one that is long', () => {
    const names = [...nordhamn.ofKind('User'), ...nordhamn.ofKind('Group')].map(
      nameOf,
    );
    for (const letter of ['å', 'ä', 'ö', 'Å', 'Ä', 'Ö', "'"]) {
      expect(names.join(' ')).toContain(letter);
    }
    expect(nameOf(nordhamn.the('user:default/siobhan.obrien'))).toBe(
      "Siobhán O'Brien",
    );
    expect(Math.max(...names.map(name => name.length))).toBeGreaterThanOrEqual(
      60,
    );
  });
});
