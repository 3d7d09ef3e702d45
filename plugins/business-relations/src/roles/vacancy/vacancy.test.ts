import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { customer } from '../../testing/assignments';
import { queryOf, vacancyAmong } from './vacancy';

const today = '2026-11-24';

const among = (...held: Assignment[]) =>
  vacancyAmong(
    'customer',
    held.map(assignment => ({ assignment })),
    today,
  );

const expired: Assignment = {
  ...customer,
  mandate: { services: 'all', from: '2025-01-01', to: '2025-12-31' },
};

describe('A role is vacant', () => {
  it('where nobody has it, whoever has another', () => {
    expect(among()).toEqual({ role: 'customer' });
    expect(among({ ...customer, role: 'orderer' })).toEqual({
      role: 'customer',
    });
  });

  it.each<[string, Assignment]>([
    ['is only identified', { ...customer, status: 'identified' }],
    ['is identified without a person', { ...customer, holder: undefined }],
    ['is over by its days', expired],
  ])('where it %s, and that is taken up', (_, held) => {
    const vacancy = among(held);
    expect(vacancy).toEqual({ role: 'customer', assignment: customer.id });
    expect(vacancy && queryOf(vacancy, { unit: 'group:default/claims' })).toBe(
      `assignment=${customer.id}`,
    );
  });

  it('where only a deputy is left', () => {
    expect(among({ ...customer, deputyFor: 'another' })).toEqual({
      role: 'customer',
    });
  });

  it.each<[string, Assignment]>([
    ['has it', customer],
    ['has been asked', { ...customer, status: 'proposed' }],
    [
      'has accepted it for days to come',
      { ...customer, mandate: { services: 'all', from: '2027-01-01' } },
    ],
  ])('no longer where somebody %s', (_, held) => {
    expect(among(expired, held)).toBeUndefined();
  });

  it('not where its holder has left: that is handed over', () => {
    expect(
      vacancyAmong(
        'customer',
        [{ assignment: customer, inForce: false }],
        today,
      ),
    ).toBeUndefined();
  });
});
