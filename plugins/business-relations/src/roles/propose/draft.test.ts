import { roleContract } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Draft, neededIn, proposalOf, withRole } from './draft';

const filledIn: Draft = {
  role: 'customer',
  unit: 'group:default/claims',
  holder: 'user:default/asa.berg',
  reach: 'entities',
  entities: ['domain:default/claims'],
  inAddition: false,
  services: 'all',
  money: { amount: 500_000, currency: 'SEK' },
  from: '2026-01-01',
  evidence: '',
  names: {},
};

describe('A proposal', () => {
  it('is what the server takes', () => {
    const proposal = proposalOf({
      ...filledIn,
      yearlyCeiling: { amount: 4_000_000, currency: 'SEK' },
      to: '2026-12-31',
      grantor: 'user:default/margareta.ek',
      evidence: ' Budget 2026 ',
    });
    expect(roleContract.opening.parse(proposal)).toEqual({
      ask: 'accept',
      role: 'customer',
      unit: 'group:default/claims',
      holder: 'user:default/asa.berg',
      scope: { entities: ['domain:default/claims'] },
      inAddition: false,
      mandate: {
        services: 'all',
        money: { amount: 500_000, currency: 'SEK' },
        yearlyCeiling: { amount: 4_000_000, currency: 'SEK' },
        from: '2026-01-01',
        to: '2026-12-31',
        grantor: 'user:default/margareta.ek',
        evidence: 'Budget 2026',
      },
    });
  });

  it('of an orderer covers only the services that are named, without money where no ceiling is set', () => {
    expect(
      proposalOf({
        ...filledIn,
        role: 'orderer',
        money: undefined,
      })?.mandate,
    ).toEqual({ services: ['domain:default/claims'], from: '2026-01-01' });
  });

  it('of an account manager carries no money, also where some was filled in before', () => {
    expect(
      proposalOf({ ...filledIn, role: 'accountManager' })?.mandate,
    ).not.toHaveProperty('money');
  });

  it('of an office needs neither unit nor services', () => {
    const office: Draft = {
      ...filledIn,
      role: 'steeringChair',
      unit: undefined,
      reach: 'everything',
      entities: [],
      money: undefined,
    };
    expect(neededIn(office)).toEqual([]);
    expect(proposalOf(office)?.scope).toEqual({ everything: true });
  });

  it('says what is still needed, and is nothing until then', () => {
    const beginning: Draft = {
      ...filledIn,
      unit: undefined,
      holder: undefined,
      entities: [],
      money: undefined,
      from: undefined,
    };
    expect(neededIn(beginning)).toEqual([
      'unit',
      'holder',
      'entities',
      'money',
      'from',
    ]);
    expect(proposalOf(beginning)).toBeUndefined();
  });

  it('of another role is for the same services, or for what is usual as long as none are chosen', () => {
    expect(withRole(filledIn, 'steeringChair').reach).toBe('entities');
    const beginning: Draft = { ...filledIn, entities: [] };
    expect(withRole(beginning, 'orderer').reach).toBe('everything');
    const office = { ...beginning, ...withRole(beginning, 'steeringChair') };
    expect(office.reach).toBe('everything');
    expect(withRole(office, 'customer').reach).toBe('entities');
  });

  it('ends on no day before it begins', () => {
    expect(neededIn({ ...filledIn, to: '2025-12-31' })).toEqual([
      'toBeforeFrom',
    ]);
  });
});
