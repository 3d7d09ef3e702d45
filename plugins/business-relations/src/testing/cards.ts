import { message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Card,
  EffectiveRole,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { accountManager, customer, orderers } from './assignments';
import { names } from './people';

const at = '2026-11-24T08:00:00.000Z';
const level = 'domain:default/claims';

const asker = {
  person: 'user:default/fatima.haddad',
  role: 'asker',
} as const;

const asa = {
  person: 'user:default/asa.berg',
  role: 'customer',
  unit: 'group:default/claims',
  assignment: customer.id,
} as const;

const margareta = {
  person: 'user:default/margareta.ek',
  role: 'customer',
  unit: 'group:default/nordhamn',
} as const;

const erik = {
  person: 'user:default/erik.lind',
  role: 'accountManager',
  unit: 'group:default/claims',
} as const;

export const inForce = (
  ...assignments: EffectiveRole['assignment'][]
): EffectiveRole[] =>
  assignments.map(assignment => ({ assignment, level, inForce: true }));

const change: Card['questions'][number] = {
  question: 'change',
  starts: 'requirement',
  route: {
    question: 'change',
    prepare: [asker, erik],
    decide: { by: 'one', decider: { parties: [asa], authority: 'mandate' } },
    bands: [
      {
        upTo: { amount: 500_000, currency: 'SEK' },
        decide: {
          by: 'one',
          decider: { parties: [asa], authority: 'mandate' },
        },
      },
      {
        decide: {
          by: 'one',
          decider: { parties: [margareta], authority: 'mandate' },
        },
      },
    ],
    above: [],
    inform: [],
    because: [
      {
        ...message('content-is-the-customers', {
          question: 'change',
          subject: 'component:default/claims-intake',
        }),
        facts: [],
      },
    ],
    rules: '1',
    at,
  },
};

const dialogue: Card['questions'][number] = {
  question: 'dialogue',
  starts: 'dialogue',
  route: {
    question: 'dialogue',
    prepare: [],
    decide: { by: 'nobody' },
    above: [],
    inform: [erik],
    because: [{ ...message('talk-decides-nothing', {}), facts: [] }],
    rules: '1',
    at,
  },
};

/** Its process isn't installed: there is no `starts`. */
const complaint: Card['questions'][number] = {
  question: 'complaint',
  route: {
    question: 'complaint',
    prepare: [asker],
    decide: { by: 'one', decider: { parties: [erik], authority: 'office' } },
    above: [],
    inform: [],
    because: [
      { ...message('complaint-goes-to-account-manager', {}), facts: [] },
    ],
    rules: '1',
    at,
  },
};

/** A service with everything: a customer, five orderers, an account manager, open cases. */
export const card: Card = {
  entity: 'component:default/claims-intake',
  roles: inForce(customer, ...orderers, accountManager),
  mayPropose: ['customer', 'orderer', 'accountManager'],
  openCases: { total: 3, needDecision: 1, byKind: { requirement: 3 } },
  questions: [change, dialogue, complaint],
  offering: [],
  names,
  at,
};

/** A service that nobody pays for. */
export const cardOfNobody: Card = {
  ...card,
  roles: [],
  openCases: { total: 0, needDecision: 0, byKind: {} },
  questions: [
    {
      question: 'change',
      starts: 'requirement',
      route: {
        ...change.route,
        prepare: [asker],
        decide: {
          by: 'vacant',
          role: 'customer',
          toFill: [
            { person: 'user:default/jonas.oberg', role: 'deliveryManager' },
          ],
        },
        bands: undefined,
        because: [{ ...message('vacant', { role: 'customer' }), facts: [] }],
      },
    },
  ],
};
