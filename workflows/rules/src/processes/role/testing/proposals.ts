import {
  Assignment,
  Mandate,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  asa,
  asaForClaims,
  claims,
  intake,
  karin,
  kronor,
  mats,
  motor,
} from '../../requirement/testing/organisation';
import { Command } from '../command';
import { Sent } from './story';

export const mandate = (
  amount: number,
  more: Partial<Mandate> = {},
): Mandate => ({
  services: 'all',
  money: kronor(amount),
  from: '2026-03-01',
  grantor: mats,
  evidence: 'Budget 2026, row 3100',
  ...more,
});

type Proposal = Extract<Sent, { ask: 'accept' }>;

/** Karin, who works in Motor, is to be customer there; Claims and the company are above. */
export const customerOfMotor = (
  amount: number,
  more: Partial<Proposal> = {},
): Proposal => ({
  ask: 'accept',
  role: 'customer',
  holder: karin,
  unit: motor,
  scope: { entities: [intake] },
  mandate: mandate(amount, { grantor: asa }),
  ...more,
});

export const ordererOfMotor = (more: Partial<Proposal> = {}): Proposal => ({
  ask: 'accept',
  role: 'orderer',
  holder: karin,
  unit: motor,
  scope: { entities: [intake] },
  mandate: { services: [intake], from: '2026-03-01' },
  ...more,
});

/** Åsa's own role, said again. */
export const customerOfClaims = (
  amount: number,
  more: Partial<Mandate> = {},
): Proposal => ({
  ask: 'accept',
  role: 'customer',
  holder: asa,
  unit: claims,
  scope: asaForClaims.scope,
  mandate: mandate(amount, more),
});

export const amended = ({
  ask: _,
  assignment: __,
  inAddition = false,
  ...proposition
}: Proposal): Command => ({ type: 'amend', inAddition, ...proposition });

export const identified = (
  proposal: Proposal,
  more: Partial<Assignment> = {},
): Assignment => ({
  id: 'declared-1',
  role: proposal.role,
  holder: proposal.holder,
  ...(proposal.unit && { unit: proposal.unit }),
  scope: proposal.scope,
  inAddition: false,
  status: 'identified',
  source: { from: 'declared', by: intake },
  revision: 1,
  ...more,
});
