import {
  message,
  Offer,
  RoleAsked,
  RoleCase,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { customer } from './assignments';
import { aCase, common, dueAt, event, offered, refusedFor } from './cases';
import { names } from './people';

const asa = 'user:default/asa.berg';
const margareta = 'user:default/margareta.ek';
const claims = 'group:default/claims';
const at = '2026-11-12T09:00:00.000Z';

/** Åsa Berg is asked to be customer for Claims. */
export const askedToAccept: RoleAsked = {
  stage: 'asked',
  asks: 'accept',
  assignment: 'customer-claims',
  proposition: {
    role: 'customer',
    holder: asa,
    unit: claims,
    scope: customer.scope,
    inAddition: false,
    mandate: customer.mandate,
  },
  openedBy: 'user:default/erik.lind',
  openedAt: at,
  objections: [],
  since: at,
  told: [],
  next: [[{ person: 'user:default/erik.lind', role: 'accountManager' }]],
};

const there = { role: 'customer' as const, where: [claims] };

const notTheHolder = refusedFor(
  message('not-the-holder', { holder: asa }),
  'accept',
  'decline',
);

const notTheGrantor = refusedFor(
  message('not-the-grantor', { people: [margareta] }),
  'grant',
  'object',
);

/** What Åsa, whoever grants her mandate, and everybody else can do while she is asked. */
export const offersTo: Record<'holder' | 'grantor' | 'others', Offer[]> = {
  holder: [...common, ...offered('accept', 'decline'), ...notTheGrantor],
  grantor: [...common, ...notTheHolder, ...offered('grant', 'object')],
  others: [...common, ...notTheHolder, ...notTheGrantor],
};

/** The case of a role, as it is answered. */
export const aRoleCase = (state: RoleCase, offers: Offer[]): CaseAnswer => {
  const open = state.stage === 'asked';
  const due = dueAt(`answer:${at}`, '2026-11-26T16:00:00.000Z');
  return aCase({
    line: {
      kind: 'role',
      open,
      openedBy: 'user:default/erik.lind',
      description: {
        title: 'customer Claims',
        titleMessage: message('role-title', {
          ...there,
          holder: asa,
          is: 'accept',
        }),
        stage: state.stage,
        stages: ['asked', 'closed'],
        unit: claims,
        ...(state.stage === 'closed' && { outcome: state.outcome }),
      },
    },
    state,
    offers,
    tasks: open
      ? [
          {
            key: `answer:${asa}`,
            what: message('task-accept-role', there),
            asked: [{ person: asa, role: 'customer', unit: claims }],
            deadline: due.key,
            commands: ['accept', 'decline'],
          },
        ]
      : [],
    due: open ? { [due.key]: due } : {},
    follows: open
      ? {
          [due.key]: message('then-role-followed-up', {
            asked: ['user:default/erik.lind'],
          }),
        }
      : {},
    history: [
      {
        event: event(1, { type: 'proposed' }),
        sentence: message('role-proposed', {
          ...there,
          by: 'user:default/erik.lind',
          holder: asa,
        }),
      },
    ],
    names,
  });
};
