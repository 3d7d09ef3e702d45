import {
  message,
  NOTHING,
  Offer,
  requirementStages,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { customer } from './assignments';
import { aCase, common, dueAt, event, offered, refusedFor } from './cases';
import {
  approvedState,
  aRequirement,
  asaBerg,
  at,
  content,
  decider,
  inDecision,
  margaretaEk,
  ofItsOwn,
  preparing,
  shared,
} from './requirements';

const beyond = message('beyond-mandate', {
  title: ofItsOwn.title,
  money: { amount: 1_200_000, currency: 'SEK' },
  liftTo: [margaretaEk],
});

/** What Åsa Berg is offered: B is within her mandate, C is beyond it. */
const offersToDecide: Offer[] = [
  ...offered(
    'approve',
    'approveWithConditions',
    'recommendAndLift',
    'reject',
    'return',
  ),
  { command: 'approve', choice: NOTHING },
  { command: 'approve', choice: 'B' },
  { command: 'approve', choice: 'C', refused: beyond },
  {
    command: 'approveWithConditions',
    choice: NOTHING,
    refused: message('nothing-takes-no-conditions', {}),
  },
  { command: 'approveWithConditions', choice: 'B' },
  { command: 'approveWithConditions', choice: 'C', refused: beyond },
  {
    command: 'recommendAndLift',
    choice: NOTHING,
    refused: message('within-your-mandate', { title: content.title }),
  },
  {
    command: 'recommendAndLift',
    choice: 'B',
    refused: message('within-your-mandate', { title: shared.title }),
  },
  { command: 'recommendAndLift', choice: 'C' },
  ...common,
];

/** What waits for her decision, as it is put to her. */
export const toDecide = (
  state: typeof inDecision = inDecision,
  more: Parameters<typeof aCase>[0] = {},
): CaseAnswer =>
  aRequirement(state, {
    tasks: [
      {
        key: 'decide:claims',
        what: message('task-decide', {
          title: content.title,
          alternative: shared.title,
          money: { amount: 340_000, currency: 'SEK' },
        }),
        asked: [decider],
        deadline: 'decide:1',
        commands: [
          'approve',
          'approveWithConditions',
          'recommendAndLift',
          'reject',
          'return',
        ],
        decides: true,
      },
    ],
    due: { 'decide:1': dueAt('decide:1', '2026-11-27T16:00:00.000Z') },
    follows: {
      'decide:1': message('then-others-decide', { asked: [margaretaEk] }),
    },
    offers: offersToDecide,
    ...more,
  });

/** Somebody else reads it: told who decides. */
export const offersToOthers: Offer[] = [
  ...refusedFor(
    message('not-the-decider', { deciders: [asaBerg] }),
    'approve',
    'approveWithConditions',
    'recommendAndLift',
    'reject',
    'return',
  ),
  ...common,
];

/** After the approval: what happened, and what is asked next. */
export const approved = (): CaseAnswer =>
  aRequirement(
    {
      ...approvedState,
      stage: 'delivery',
      delivering: { status: 'waiting', asOf: at, since: at, round: 1 },
      answers: {},
    },
    {
      line: {
        revision: 8,
        description: {
          title: content.title,
          stage: 'delivery',
          stages: [...requirementStages],
          money: { amount: 340_000, currency: 'SEK' },
        },
      },
      tasks: [
        {
          key: 'handOver',
          what: message('task-hand-over', { title: content.title }),
          asked: preparing.deliverers,
          commands: ['handOver'],
        },
      ],
      history: [
        {
          event: event(8, {
            type: 'decided',
            actor: { person: asaBerg },
            actingAs: { assignment: customer, as: 'holder' },
          }),
          sentence: message('requirement-approved', {
            by: [decider],
            title: shared.title,
            money: { amount: 340_000, currency: 'SEK' },
            conditions: [],
            onSubmitting: false,
            byPreparer: false,
          }),
        },
      ],
    },
  );
