import {
  asa,
  ask,
  claims,
  codesOf,
  company,
  customer,
  everybody,
  inSeat,
  kronor,
  mats,
  motor,
  payments,
  saidOf,
  told,
  units,
  user,
  without,
} from './testing/company';

const withParents = (unit: string, parents: string[]) =>
  units.map(each => (each.ref === unit ? { ref: unit, parents } : each));

const much = kronor(700_000);

describe('The customer above', () => {
  it('is found by walking the parents, and units passed over stand in the reasons', () => {
    const region = 'group:default/region';
    const between = [
      ...withParents(claims, [region]),
      { ref: region, parents: [company] },
    ];
    const route = ask('change', { amount: much, change: { units: between } });
    expect(told(route.decide)).toBe('mats');
    expect(codesOf(route)).toEqual([
      'content-is-the-customers',
      'mandate-too-small',
      'unit-has-no-customer',
      'customer-above',
    ]);
    expect(saidOf(route, 'unit-has-no-customer')).toEqual([{ unit: region }]);
  });

  it('whose mandate is too small is passed over too', () => {
    const region = 'group:default/region';
    const rune = customer('rune', region, kronor(600_000));
    const route = ask('change', {
      amount: much,
      change: {
        units: [
          ...withParents(claims, [region]),
          { ref: region, parents: [company] },
        ],
        assignments: [...everybody, rune],
      },
    });
    expect(told(route.decide)).toBe('mats');
    expect(saidOf(route, 'mandate-too-small')).toHaveLength(2);
  });

  it('who has only been asked to be one is told of', () => {
    const asked = { ...mats, status: 'proposed' as const };
    const route = ask('change', {
      amount: much,
      change: { assignments: [...without(mats), asked] },
    });
    expect(told(route.decide)).toBe('cecilia');
    expect(saidOf(route, 'role-not-accepted')).toEqual([
      { role: 'customer', unit: company, person: user('mats') },
    ]);
  });

  it('can’t be told where a unit has several parents: the walk ends there, with that reason', () => {
    const route = ask('change', {
      amount: much,
      change: { units: withParents(claims, [company, payments]) },
    });
    expect(told(route.decide)).toBe('cecilia');
    expect(saidOf(route, 'several-units-above')).toEqual([
      { unit: claims, parents: [company, payments] },
    ]);
  });

  it('nor where units stand in a circle', () => {
    const around = withParents(company, [motor]);
    const route = ask('change', {
      amount: kronor(3_000_000),
      change: { units: around },
    });
    expect(told(route.decide)).toBe('cecilia');
    expect(codesOf(route)).toContain('units-in-a-circle');
    const alone = ask('change', {
      amount: much,
      change: { units: withParents(claims, [claims]) },
    });
    expect(told(alone.decide)).toBe('cecilia');
    expect(saidOf(alone, 'units-in-a-circle')).toEqual([{ unit: claims }]);
  });

  it('is not looked for beyond a unit that isn’t in the catalog', () => {
    const gone = units.filter(({ ref }) => ref !== company);
    const route = ask('change', { amount: much, change: { units: gone } });
    expect(told(route.decide)).toBe('cecilia');
  });

  it('takes the place of a customer whose mandate is over, or who has left', () => {
    const expired = {
      ...asa,
      mandate: {
        services: 'all' as const,
        money: much,
        from: '2025-01-01',
        to: '2026-02-28',
      },
    };
    const over = ask('change', {
      change: { assignments: [expired, ...without(asa)] },
    });
    expect(told(over.decide)).toBe('mats');
    expect(codesOf(over)).toContain('mandate-ended');

    const left = ask('change', {
      change: { present: [user('mats'), user('cecilia')] },
    });
    expect(told(left.decide)).toBe('mats');
    expect(codesOf(left)).toContain('holder-left');
  });
});

describe('Above whoever decides', () => {
  it('stands everybody whose mandate covers it too, nearest first, last the IT steering group', () => {
    const order = ask('order', { amount: kronor(1) });
    expect(order.above.map(inSeat)).toEqual(['asa', 'mats', 'cecilia']);
    const large = ask('order', { amount: much });
    expect(told(large.decide)).toBe('fatima');
    expect(large.above.map(inSeat)).toEqual(['mats', 'cecilia']);
  });

  it('stands nobody where the IT steering group decides', () => {
    expect(ask('change', { amount: kronor(9e9) }).above).toEqual([]);
  });
});
