import {
  asa,
  ask,
  assignment,
  cecilia,
  claims,
  codesOf,
  company,
  customer,
  dag,
  everybody,
  glass,
  inSeat,
  itTeam,
  karin,
  kronor,
  mats,
  motor,
  namesIn,
  office,
  payments,
  relations,
  saidOf,
  service,
  siv,
  told,
  units,
  user,
  without,
} from './testing/company';
import { defaultRules, routeDecision } from './index';

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

describe('Where nobody can decide', () => {
  it('the IT steering group decides by office', () => {
    const route = ask('change', { change: { assignments: [cecilia] } });
    expect(route.decide).toMatchObject({
      by: 'one',
      decider: { authority: 'office' },
    });
    expect(codesOf(route)).toContain('vacant');
  });

  it('and nobody chairs it, it says whose task it is to have the role filled', () => {
    const change = { assignments: without(asa, mats, cecilia) };
    const route = ask('change', { unit: claims, change });
    expect(route.decide).toMatchObject({
      by: 'vacant',
      role: 'customer',
      unit: claims,
    });
    expect(told(route.decide)).toBe('vacant: customer, for erik to fill');
    expect(saidOf(route, 'to-be-filled-by')).toEqual([
      { people: [user('erik')], role: 'accountManager' },
    ]);
  });

  it('the chair is who is missing where there is a customer, but none whose mandate reaches', () => {
    const change = { assignments: without(cecilia) };
    const route = ask('change', { amount: kronor(9e9), change });
    expect(told(route.decide)).toBe('vacant: steeringChair, for erik to fill');
  });

  it('whose task it is goes by office: delivery manager, then the steering group’s secretary, then IT’s signatory', () => {
    const whoFills = (...assignments: Parameters<typeof without>) =>
      told(ask('change', { change: { assignments } }).decide);
    const sofia = office('steeringSecretary', 'sofia');
    expect(whoFills(dag, sofia, siv)).toBe('vacant: customer, for dag to fill');
    expect(whoFills(sofia, siv)).toBe('vacant: customer, for sofia to fill');
    expect(whoFills(siv)).toBe('vacant: customer, for siv to fill');
  });

  it('filling it is nobody’s task only where IT has no office filled at all', () => {
    const route = ask('change', { change: { assignments: [] } });
    expect(told(route.decide)).toBe('vacant: customer, for nobody to fill');
    expect(saidOf(route, 'to-be-filled-by')).toEqual([
      { people: [], role: 'customer' },
    ]);
  });

  it('who was asked to chair it and hasn’t answered is told of', () => {
    const asked = assignment({
      role: 'steeringChair',
      holder: user('cecilia'),
      status: 'proposed',
    });
    const route = ask('change', { change: { assignments: [asked, dag] } });
    expect(codesOf(route)).toContain('role-not-accepted');
  });
});

describe('Where something is not known', () => {
  it('somebody who belongs to no unit is told so, and the customers of the service decide', () => {
    const pia = customer('pia', payments, kronor(1), {
      scope: { entities: [service] },
    });
    const route = ask('change', {
      amount: kronor(1),
      change: { askerUnits: [], assignments: [...everybody, pia] },
    });
    expect(told(route.decide)).toBe('pia');
    expect(saidOf(route, 'no-unit')).toEqual([{ person: karin }]);
  });

  it('a question about nothing in particular is the unit’s', () => {
    const route = ask('new', {
      amount: kronor(1),
      change: { subject: undefined },
    });
    expect(told(route.decide)).toBe('asa');
  });

  it('a service that nobody pays for goes to the IT steering group, with the vacancy', () => {
    const change = {
      assignments: without(asa, mats),
      askerUnits: [itTeam],
    };
    const route = ask('change', { change });
    expect(told(route.decide)).toBe('cecilia');
    expect(saidOf(route, 'vacant')).toEqual([{ role: 'customer' }]);
  });

  it('an unknown unit has no customer', () => {
    const route = ask('new', { unit: 'group:default/unheard-of' });
    expect(told(route.decide)).toBe('cecilia');
  });

  it('somebody in several units is served by the nearest of all', () => {
    const change = { askerUnits: [glass, claims] };
    expect(told(ask('order', { change }).decide)).toBe('fatima');
    expect(namesIn(ask('change', { change }).prepare)).toEqual([
      'fatima',
      'erik',
    ]);
  });

  it('with nothing known at all every question has an answer', () => {
    const nothing = relations({
      subject: undefined,
      units: [],
      askerUnits: [],
      assignments: [],
      present: [],
    });
    for (const question of ['order', 'money', 'escalation'] as const) {
      expect(
        routeDecision({
          question,
          asker: karin,
          relations: nothing,
          rules: defaultRules,
          at: '2026-03-03T09:00:00.000Z',
        }).decide.by,
      ).toBe('vacant');
    }
  });
});
