import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import {
  asa,
  ask,
  claims,
  customer,
  deputy,
  erik,
  everybody,
  karin,
  kronor,
  told,
  user,
  without,
} from './testing/company';

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
