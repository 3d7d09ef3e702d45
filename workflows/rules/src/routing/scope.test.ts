import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import {
  accountManager,
  asa,
  ask,
  assignment,
  claims,
  codesOf,
  company,
  customer,
  deputy,
  domain,
  erik,
  everybody,
  fatima,
  glass,
  itTeam,
  karin,
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

describe('The account manager', () => {
  it('is the one of the unit that is the customer, or nearer', () => {
    const gun = accountManager('gun', motor);
    const assignments = [...everybody, gun];
    expect(namesIn(ask('change', { change: { assignments } }).prepare)).toEqual(
      ['fatima', 'gun'],
    );
    expect(
      namesIn(ask('change', { unit: claims, change: { assignments } }).prepare),
    ).toEqual(['fatima', 'erik']);
  });

  it('of that unit the one for the service, else whoever manages it', () => {
    const pro = { ...accountManager('pro', claims), ...on(service) };
    const other = {
      ...accountManager('other', claims),
      ...on('component:default/other'),
    };
    const managing = (...managers: Assignment[]) =>
      namesIn(
        ask('complaint', { change: { assignments: [asa, ...managers] } })
          .inform,
      ).concat(
        told(
          ask('complaint', { change: { assignments: [asa, ...managers] } })
            .decide,
        ),
      );
    expect(managing(erik, pro, other)).toEqual(['pro']);
    expect(managing(erik, other)).toEqual(['erik']);
    expect(managing(other)).toEqual(['other']);
  });

  it('of a unit above the customer’s isn’t: the delivery manager steps in', () => {
    const top = accountManager('top', company);
    const assignments = [...without(erik), top];
    expect(told(ask('complaint', { change: { assignments } }).decide)).toBe(
      'dag',
    );
  });

  it('asked from outside, is each customer’s', () => {
    const pelle = accountManager('pelle', payments);
    const assignments = [
      customer('asa', claims, much, on(service)),
      customer('pia', payments, much, on(service)),
      erik,
      pelle,
    ];
    const change = { assignments, askerUnits: [itTeam] };
    expect(namesIn(ask('dialogue', { change }).inform)).toEqual([
      'erik',
      'pelle',
    ]);
  });
});

describe('A deputy', () => {
  const anders = deputy('anders', asa, {
    mandate: { services: 'all', money: kronor(300_000), from: '2026-01-01' },
  });
  const withDeputy = (amount: number, ...others: Assignment[]) =>
    ask('change', {
      amount: kronor(amount),
      change: {
        assignments: [...(others.length > 0 ? others : everybody), anders],
        present: [
          karin,
          ...[asa, anders].flatMap(({ holder }) => holder ?? []),
        ],
      },
    });

  it('may decide as well as the holder, in one seat', () => {
    expect(told(withDeputy(300_000).decide)).toBe('asa or anders');
  });

  it('not beyond a mandate of their own', () => {
    expect(told(withDeputy(300_001).decide)).toBe('asa');
  });

  it('nor beyond the holder’s, were theirs the larger', () => {
    const modest = customer('asa', claims, kronor(100_000));
    const assignments = [modest, ...without(asa), anders];
    const route = ask('change', {
      amount: kronor(200_000),
      change: { assignments },
    });
    expect(told(route.decide)).toBe('mats');
  });

  it('decides also when the holder has left', () => {
    const route = ask('change', {
      amount: kronor(1),
      change: {
        assignments: [...everybody, anders],
        present: [user('anders')],
      },
    });
    expect(told(route.decide)).toBe('anders');
  });

  it('doesn’t outlast the role, nor the days of its mandate', () => {
    const ended: Assignment = { ...asa, status: 'ended' };
    const expired = {
      ...asa,
      mandate: {
        services: 'all' as const,
        money: kronor(500_000),
        from: '2025-01-01',
        to: '2025-12-31',
      },
    };
    for (const principal of [ended, expired]) {
      const assignments = [principal, ...without(asa), anders];
      const route = ask('change', {
        amount: kronor(1),
        change: { assignments },
      });
      expect(told(route.decide)).toBe('mats');
    }
  });

  it('of nobody who is known stands in for nobody', () => {
    const stray = { ...anders, deputyFor: 'somebody-else' };
    const assignments = [...without(asa), stray];
    expect(told(ask('change', { change: { assignments } }).decide)).toBe(
      'mats',
    );
  });

  it('stands in for an account manager and for the chair too', () => {
    const eva = deputy('eva', erik);
    const assignments = [...everybody, eva];
    expect(told(ask('complaint', { change: { assignments } }).decide)).toBe(
      'erik or eva',
    );
  });
});
