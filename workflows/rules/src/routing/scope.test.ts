import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import {
  ask,
  assignment,
  claims,
  codesOf,
  customer,
  domain,
  everybody,
  fatima,
  glass,
  kronor,
  motor,
  namesIn,
  orderer,
  payments,
  saidOf,
  service,
  sven,
  system,
  told,
  user,
  without,
} from './testing/company';

const on = (level: string) => ({ scope: { entities: [level] } });
const much = kronor(1_000_000);

const decidesWith = (...assignments: Assignment[]) =>
  ask('change', { amount: kronor(1), change: { assignments } });

describe('Per role the nearest level', () => {
  const ofDomain = customer('dora', claims, much, on(domain));
  const ofSystem = customer('sixten', claims, much, on(system));
  const ofService = customer('seth', payments, much, on(service));

  it('service, system, domain: replaces what is above it', () => {
    expect(told(decidesWith(ofDomain).decide)).toBe('dora');
    expect(told(decidesWith(ofDomain, ofSystem).decide)).toBe('sixten');
    expect(told(decidesWith(ofDomain, ofSystem, ofService).decide)).toBe(
      'seth',
    );
  });

  it('unless it says that it is in addition', () => {
    const also = { ...ofService, inAddition: true };
    expect(told(decidesWith(ofSystem, also).decide)).toContain(
      'seth and sixten',
    );
    expect(told(decidesWith(ofDomain, ofSystem, also).decide)).not.toContain(
      'dora',
    );
  });

  it('replaces nothing as long as it is only proposed, and is told to be pending', () => {
    for (const status of ['proposed', 'identified'] as const) {
      const pending: Assignment = { ...ofService, status };
      const route = decidesWith(ofDomain, pending);
      expect(told(route.decide)).toBe('dora');
      expect(saidOf(route, 'role-not-accepted')).toEqual([
        { role: 'customer', unit: payments, person: user('seth') },
      ]);
    }
  });

  it('nor does one that was declined or has ended, which is no longer told', () => {
    for (const status of ['declined', 'ended'] as const) {
      const route = decidesWith(ofDomain, { ...ofService, status });
      expect(told(route.decide)).toBe('dora');
      expect(codesOf(route)).not.toContain('role-not-accepted');
    }
  });

  it('nor one whose days are over or haven’t come, or whose holder has left: each is told', () => {
    const mandate = { services: 'all' as const, money: much };
    const over = { ...mandate, from: '2025-01-01', to: '2026-03-02' };
    const ahead = { ...mandate, from: '2026-03-04' };
    expect(
      codesOf(decidesWith(ofDomain, { ...ofService, mandate: over })),
    ).toContain('mandate-ended');
    expect(
      codesOf(decidesWith(ofDomain, { ...ofService, mandate: ahead })),
    ).toContain('mandate-ahead');
    const left = ask('change', {
      change: {
        assignments: [ofDomain, ofService],
        present: [user('dora')],
      },
    });
    expect(told(left.decide)).toBe('dora');
    expect(codesOf(left)).toContain('holder-left');
  });

  it('holds on the first and on the last day of its mandate', () => {
    for (const days of [
      { from: '2026-03-03' },
      { from: '2026-01-01', to: '2026-03-03' },
    ]) {
      const mandate = { services: 'all' as const, money: much, ...days };
      expect(
        told(decidesWith(ofDomain, { ...ofService, mandate }).decide),
      ).toBe('seth');
    }
  });

  it('goes for orderers too, whatever unit they order for', () => {
    const wide = orderer('vera', glass, on(system));
    const assignments = [...everybody, wide];
    expect(told(ask('order', { change: { assignments } }).decide)).toBe(
      'fatima',
    );
    const also = [...without(fatima), { ...fatima, inAddition: true }, wide];
    expect(told(ask('order', { change: { assignments: also } }).decide)).toBe(
      'vera',
    );
  });

  it('and for service managers', () => {
    const ofTheSystem = assignment({
      role: 'serviceManager',
      holder: user('sigge'),
      ...on(system),
    });
    const prepared = (...assignments: Assignment[]) =>
      namesIn(ask('serviceLevel', { change: { assignments } }).prepare);
    expect(prepared(ofTheSystem)).toContain('sigge');
    expect(prepared(ofTheSystem, sven)).not.toContain('sigge');
  });
});

describe('"All of the unit"', () => {
  it('is wherever no other customer is named, for the nearest unit that has one', () => {
    expect(told(decidesWith(...everybody).decide)).toBe('asa');
    const near = customer('gun', motor, much);
    expect(told(decidesWith(...everybody, near).decide)).toBe('gun');
  });

  it('makes nobody a customer of what others are named for', () => {
    const pia = customer('pia', payments, much, on(service));
    expect(told(decidesWith(...everybody, pia).decide)).toBe('pia');
  });

  it('of the same unit it stands beside what is named in addition', () => {
    const bo = customer('bo', claims, much, {
      ...on(service),
      inAddition: true,
    });
    expect(told(decidesWith(...everybody, bo).decide)).toBe('bo or asa');
    const instead = { ...bo, inAddition: false };
    expect(told(decidesWith(...everybody, instead).decide)).toBe('bo');
  });

  it('is for an orderer wherever the unit at or above theirs is the customer', () => {
    const gun = orderer('gun', glass, {
      scope: { everything: true },
      mandate: { services: 'all', from: '2026-01-01' },
    });
    const pia = customer('pia', payments, much, on(service));
    expect(
      told(
        ask('order', { change: { assignments: [...everybody, gun] } }).decide,
      ),
    ).toBe('gun');
    expect(
      told(
        ask('order', { change: { assignments: [...everybody, gun, pia] } })
          .decide,
      ),
    ).toBe('fatima');
  });
});
