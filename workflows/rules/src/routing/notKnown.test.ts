import {
  asa,
  ask,
  claims,
  customer,
  everybody,
  glass,
  itTeam,
  karin,
  kronor,
  mats,
  namesIn,
  payments,
  relations,
  saidOf,
  service,
  told,
  without,
} from './testing/company';
import { defaultRules, routeDecision } from './index';

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
