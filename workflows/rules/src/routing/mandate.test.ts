import {
  Mandate,
  Rate,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  asa,
  ask,
  claims,
  codesOf,
  customer,
  euro,
  everybody,
  fatima,
  kronor,
  motor,
  orderer,
  saidOf,
  service,
  told,
  user,
  without,
} from './testing/company';

const withMandate = (mandate: Mandate | undefined) => {
  const { mandate: _, ...bare } = asa;
  return [{ ...bare, ...(mandate && { mandate }) }, ...without(asa)];
};

const from = '2026-01-01';
const who = { person: user('asa'), unit: claims };

describe('A customer’s mandate', () => {
  it('covers an amount up to its money, and not a krona more', () => {
    expect(told(ask('change', { amount: kronor(500_000) }).decide)).toBe('asa');
    const beyond = ask('change', { amount: kronor(500_000.01) });
    expect(told(beyond.decide)).toBe('mats');
    expect(saidOf(beyond, 'mandate-too-small')).toEqual([
      { ...who, limit: kronor(500_000) },
    ]);
  });

  it('needs to be there, and to have money', () => {
    const bare = ask('change', {
      amount: kronor(1),
      change: { assignments: withMandate(undefined) },
    });
    expect(told(bare.decide)).toBe('mats');
    expect(saidOf(bare, 'no-mandate')).toEqual([who]);

    const moneyless = ask('change', {
      amount: kronor(0),
      change: { assignments: withMandate({ services: 'all', from }) },
    });
    expect(told(moneyless.decide)).toBe('mats');
    expect(saidOf(moneyless, 'mandate-without-money')).toEqual([who]);
  });

  it('is enough for an order that costs nothing without money, since the customer may always order', () => {
    const assignments = withMandate({ services: 'all', from }).filter(
      each => each !== fatima,
    );
    const costing = (amount: number) =>
      ask('order', { amount: kronor(amount), change: { assignments } });
    expect(told(costing(0).decide)).toBe('asa');
    expect(told(costing(1).decide)).toBe('mats');
  });

  it('covers the services that it names, or what they stand in', () => {
    const money = kronor(500_000);
    const named = (services: string[]) =>
      ask('change', {
        amount: kronor(1),
        change: { assignments: withMandate({ services, money, from }) },
      });
    expect(told(named([service]).decide)).toBe('asa');
    expect(told(named(['domain:default/claims']).decide)).toBe('asa');
    const other = named(['domain:default/other']);
    expect(told(other.decide)).toBe('mats');
    expect(saidOf(other, 'outside-mandate')).toEqual([
      { ...who, subject: service },
    ]);
  });

  it('covers nothing in particular unless it is for all of the unit', () => {
    const money = kronor(500_000);
    const nowhere = ask('new', {
      amount: kronor(1),
      change: {
        assignments: withMandate({ services: [service], money, from }),
        subject: undefined,
      },
    });
    expect(told(nowhere.decide)).toBe('mats');
    expect(saidOf(nowhere, 'outside-mandate')).toEqual([who]);
  });
});

describe('Another currency', () => {
  const inEuro = withMandate({ services: 'all', money: euro(50_000), from });
  const rate: Rate = { from: 'SEK', to: 'EUR', rate: 0.1 };
  const asked = (amount: number, rates: Rate[]) =>
    ask('change', {
      amount: kronor(amount),
      change: { assignments: inEuro, rates },
    });

  it('is measured by the configured rate', () => {
    const within = asked(500_000, [rate]);
    expect(told(within.decide)).toBe('asa');
    expect(within.because.at(-1)?.facts).toContainEqual({ rate: 'SEK/EUR' });
    expect(told(asked(500_001, [rate]).decide)).toBe('mats');
  });

  it('counts as beyond the mandate without a rate, with that reason', () => {
    for (const rates of [[], [{ from: 'EUR', to: 'SEK', rate: 10 }]]) {
      const route = asked(1, rates);
      expect(told(route.decide)).toBe('mats');
      expect(saidOf(route, 'no-rate')).toEqual([
        { ...who, from: 'SEK', to: 'EUR' },
      ]);
    }
  });

  it('matters to nobody where it costs nothing', () => {
    expect(told(asked(0, []).decide)).toBe('asa');
  });
});

describe('A yearly ceiling', () => {
  const mandate: Mandate = {
    services: 'all',
    money: kronor(500_000),
    yearlyCeiling: kronor(800_000),
    from,
  };
  const asked = (amount: number, approved?: number, inKronor = true) =>
    ask('change', {
      amount: kronor(amount),
      change: {
        assignments: withMandate(mandate),
        approvedThisYear:
          approved === undefined
            ? {}
            : { [asa.id]: inKronor ? kronor(approved) : euro(approved) },
      },
    });

  it('counts what was approved in the mandate’s year', () => {
    expect(told(asked(500_000).decide)).toBe('asa');
    expect(told(asked(300_000, 500_000).decide)).toBe('asa');
    const reached = asked(300_001, 500_000);
    expect(told(reached.decide)).toBe('mats');
    expect(saidOf(reached, 'ceiling-reached')).toEqual([
      { ...who, ceiling: kronor(800_000), approved: kronor(500_000) },
    ]);
  });

  it('may be used up by what nobody can count in its currency', () => {
    expect(told(asked(1, 1, false).decide)).toBe('mats');
  });
});

describe('An orderer’s mandate', () => {
  const withCeiling = orderer('fatima', motor, {
    mandate: { services: [service], money: kronor(50_000), from },
  });
  const ordered = (amount: number, orderers = withCeiling) =>
    ask('order', {
      amount: kronor(amount),
      change: { assignments: [...without(fatima), orderers] },
    });

  it('has money only as a ceiling, where one is set', () => {
    expect(told(ask('order', { amount: kronor(9e9) }).decide)).toBe('fatima');
    expect(told(ordered(50_000).decide)).toBe('fatima');
    const beyond = ordered(50_001);
    expect(told(beyond.decide)).toBe('asa');
    expect(codesOf(beyond)).toEqual([
      'order-changes-nothing',
      'mandate-too-small',
      'customer-orders',
      'customer-of-unit',
    ]);
  });

  it('beyond it the next orderer on the way up comes first', () => {
    const ove = orderer('ove', claims);
    const assignments = [...without(fatima), withCeiling, ove];
    const route = ask('order', {
      amount: kronor(50_001),
      change: { assignments },
    });
    expect(told(route.decide)).toBe('ove');
  });

  it('may be missing where no money is involved', () => {
    const { mandate: _, ...bare } = fatima;
    expect(told(ordered(0, bare).decide)).toBe('fatima');
    const costing = ordered(1, bare);
    expect(told(costing.decide)).toBe('asa');
    expect(codesOf(costing)).toContain('no-mandate');
  });

  it('covers the services that it names only', () => {
    const elsewhere = orderer('fatima', motor, {
      mandate: { services: ['component:default/other'], from },
    });
    const route = ordered(1, elsewhere);
    expect(told(route.decide)).toBe('asa');
    expect(codesOf(route)).toContain('outside-mandate');
  });
});

it('a customer for several things decides by the mandate that covers it', () => {
  const scope = { entities: [service] };
  const small = customer('asa', claims, kronor(1), { scope, id: 'small' });
  const large = customer('asa', claims, kronor(1_000), { scope, id: 'large' });
  const assignments = [...everybody, small, large];
  const route = ask('change', {
    amount: kronor(500),
    change: { assignments },
  });
  expect(route.decide).toMatchObject({
    decider: { parties: [{ person: user('asa'), assignment: 'large' }] },
  });
});
