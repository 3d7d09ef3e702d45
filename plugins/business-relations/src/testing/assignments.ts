import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';

const accepted: Omit<Assignment, 'id' | 'role'> = {
  scope: { entities: ['domain:default/claims'] },
  inAddition: false,
  status: 'accepted',
  source: { from: 'proposal', case: 'case-1' },
  acceptedAt: '2026-01-08T09:00:00.000Z',
  revision: 2,
};

/** Åsa Berg, customer of claims with a mandate of half a million. */
export const customer: Assignment = {
  ...accepted,
  id: 'customer-claims',
  role: 'customer',
  holder: 'user:default/asa.berg',
  unit: 'group:default/claims',
  mandate: {
    services: 'all',
    money: { amount: 500_000, currency: 'SEK' },
    yearlyCeiling: { amount: 4_000_000, currency: 'SEK' },
    from: '2026-01-01',
    grantor: 'user:default/margareta.ek',
    evidence: 'Budget 2026, row 3100',
  },
};

export const accountManager: Assignment = {
  ...accepted,
  id: 'account-manager-claims',
  role: 'accountManager',
  holder: 'user:default/erik.lind',
  unit: 'group:default/claims',
};

export const orderer = (holder: string): Assignment => ({
  ...accepted,
  id: `orderer-${holder}`,
  role: 'orderer',
  holder,
  unit: 'group:default/motor-claims',
});

export const orderers: Assignment[] = [
  'user:default/johan.lindqvist',
  'user:default/karin.akesson',
  'user:default/sean.obrien',
  'user:default/fatima.haddad',
  'user:default/jonas.oberg',
].map(orderer);
