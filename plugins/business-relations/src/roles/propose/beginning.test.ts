import { customer } from '../../testing/assignments';
import { reader } from '../../testing/me';
import { beginning } from './beginning';
import { KnownBeforehand } from './useKnownBeforehand';

const known = (identified: KnownBeforehand['identified']): KnownBeforehand => ({
  me: reader('user:default/erik.lind'),
  identified,
  customers: [],
  names: {},
});

describe('A role that somebody had already', () => {
  it('is proposed anew for days to come where its own are over', () => {
    const over = {
      ...customer,
      mandate: {
        services: 'all' as const,
        from: '2025-01-01',
        to: '2025-12-31',
      },
    };
    const draft = beginning(known(over), '2026-11-24');
    expect(draft).toMatchObject({
      holder: customer.holder,
      from: '2026-11-24',
    });
    expect(draft.to).toBeUndefined();
    expect(draft.assignment).toBeUndefined();
  });

  it('keeps the days that it still has', () => {
    const lasts = {
      ...customer,
      mandate: {
        services: 'all' as const,
        from: '2026-01-01',
        to: '2026-12-31',
      },
    };
    expect(beginning(known(lasts), '2026-11-24')).toMatchObject({
      from: '2026-01-01',
      to: '2026-12-31',
    });
  });
});
