import { assignmentStatuses } from '@business-relations/backstage-plugin-business-relations-common';
import * as fc from 'fast-check';
import { AskedRole, countsOfCampaign, standingInCampaign } from './standing';

const began = '2026-02-01T09:00:00.000Z';

const asked: AskedRole = {
  status: 'accepted',
  confirmedAt: '2025-06-01T09:00:00.000Z',
  asking: 'asked',
  isThere: true,
};

describe('A role in a campaign', () => {
  it.each([
    ['has not answered as long as it was confirmed before', {}, 'unanswered'],
    [
      'is confirmed by any answer since',
      { confirmedAt: '2026-02-03T10:00:00.000Z' },
      'confirmed',
    ],
    ['waits for its turn', { asking: 'waiting' }, 'toAsk'],
    ['is over', { status: 'ended' }, 'ended'],
    ['has lost its holder, who can’t answer', { isThere: false }, 'left'],
    ['could not be asked', { asking: 'refused' }, 'refused'],
    [
      'was confirmed before its holder left',
      { isThere: false, confirmedAt: began },
      'confirmed',
    ],
  ] as const)('%s', (_, change, standing) => {
    expect(standingInCampaign({ ...asked, ...change }, began)).toBe(standing);
  });

  const role = fc.record<AskedRole>({
    status: fc.constantFrom(...assignmentStatuses),
    confirmedAt: fc.constantFrom(
      undefined,
      '2025-06-01T09:00:00.000Z',
      began,
      '2026-02-03T10:00:00.000Z',
    ),
    asking: fc.constantFrom('waiting', 'asked', 'refused'),
    isThere: fc.boolean(),
  });

  it('stands in one way, and is confirmed only by an answer since it began', () => {
    fc.assert(
      fc.property(fc.array(role), roles => {
        const counts = countsOfCampaign(roles, began);
        const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
        expect(total).toBe(roles.length);
        const since = roles.filter(
          ({ status, confirmedAt }) =>
            status === 'accepted' && confirmedAt && confirmedAt >= began,
        );
        expect(counts.confirmed).toBe(since.length);
      }),
    );
  });
});
