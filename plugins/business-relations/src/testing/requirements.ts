import {
  Alternative,
  Matter,
  message,
  NOTHING,
  Party,
  Preparing,
  Proposal,
  Requirement,
  RequirementContent,
  RequirementInDecision,
  RequirementInPreparation,
  RequirementInVerification,
  requirementStages,
  Route,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { customer } from './assignments';
import { aCase } from './cases';

export const fatima = 'user:default/fatima.haddad';
export const asaBerg = 'user:default/asa.berg';
export const erikLind = 'user:default/erik.lind';
export const margaretaEk = 'user:default/margareta.ek';
export const claims = 'group:default/claims';
export const intake = 'component:default/claims-intake';

export const at = '2026-11-10T09:00:00.000Z';
export const hash = 'a'.repeat(64);
export const laterHash = 'b'.repeat(64);

export const content: RequirementContent = {
  title: 'Glass damage in the mobile intake',
  result: 'A stone chip is booked for repair in the minute it is reported',
  value: 'Each glass claim costs us 35 minutes today',
  why: 'Glass is 60 % of our motor claims',
  neededBy: '2027-03-31',
  criteria: [
    { key: 'c1', text: 'A glass claim takes at most six steps' },
    { key: 'c2', text: 'A workshop within 30 km is offered' },
  ],
  goal: 'Half of the simple claims are settled without a handler',
};

const base = {
  content,
  subject: intake,
  unit: claims,
  openedBy: fatima,
  openedAt: at,
  asker: fatima,
  tookPart: [fatima, erikLind],
};

const orderer: Party = {
  person: fatima,
  role: 'orderer',
  unit: 'group:default/motor-claims',
};
const manager: Party = {
  person: erikLind,
  role: 'accountManager',
  unit: claims,
};
export const decider: Party = {
  person: asaBerg,
  role: 'customer',
  unit: claims,
  assignment: customer.id,
};
const above: Party = {
  person: margaretaEk,
  role: 'customer',
  unit: 'group:default/nordhamn',
};

export const shared: Alternative = {
  key: 'B',
  title: 'Share the booking of the repair network',
  oneOff: { amount: 280_000, currency: 'SEK' },
  yearly: { amount: 60_000, currency: 'SEK' },
  risk: 'Workshops outside the network are not offered',
  agreements: ['Repair Network: answers within two seconds'],
  technical: 'A step in the intake that calls repair-network',
};

export const ofItsOwn: Alternative = {
  key: 'C',
  title: 'An intake of its own for glass',
  oneOff: { amount: 950_000, currency: 'SEK' },
  yearly: { amount: 250_000, currency: 'SEK' },
  agreements: [],
};

const nothing: Alternative = {
  key: NOTHING,
  title: '',
  oneOff: { amount: 0, currency: 'SEK' },
  risk: 'Every autumn the queue grows',
  agreements: [],
};

export const preparing: Preparing = {
  alternatives: [shared, ofItsOwn],
  recommended: 'B',
  priceOfNothing: 'Every autumn the queue grows',
  preparers: [orderer],
  accountManagers: [manager],
  deliverers: [{ person: 'user:default/jonas.oberg', role: 'deliveryManager' }],
  preparedBy: [fatima, erikLind],
};

const routeTo = (party: Party): Route => ({
  question: 'change',
  prepare: [orderer, manager],
  decide: {
    by: 'one',
    decider: { parties: [party], authority: 'mandate', unit: party.unit },
  },
  above: [],
  inform: [],
  because: [
    {
      ...message('content-is-the-customers', {
        question: 'change',
        subject: intake,
      }),
      facts: [],
    },
  ],
  rules: '1',
  at,
});

export const proposal: Proposal = {
  ...content,
  class: 'change',
  subject: intake,
  customer: claims,
  alternatives: [nothing, shared, ofItsOwn],
  recommended: 'B',
  priceOfNothing: 'Every autumn the queue grows',
};

const matter: Matter = {
  proposal,
  contentHash: hash,
  liftedBy: fatima,
  liftedAt: at,
  routes: {
    [NOTHING]: routeTo(decider),
    B: routeTo(decider),
    C: routeTo(above),
  },
  onTheTable: 'B',
  asked: [
    {
      decider: {
        parties: [decider],
        authority: 'mandate',
        unit: claims,
      },
      because: 'first',
      since: at,
    },
  ],
  answers: [],
  recommendations: [],
  level: 0,
  clock: { from: at, stood: [] },
};

export const inPreparation: RequirementInPreparation = {
  ...base,
  stage: 'preparation',
  step: 'prepare',
  submittedAt: at,
  class: 'change',
  customer: claims,
  preparing,
  missing: [],
};

export const toBeSorted: RequirementInPreparation = {
  ...base,
  stage: 'preparation',
  step: 'classify',
  submittedAt: at,
  classifying: { since: at, asked: [[manager]], next: [] },
  preparing: { ...preparing, alternatives: [], recommended: undefined },
  missing: ['class', 'customer', 'alternative'],
};

export const inDecision: Extract<RequirementInDecision, { step: 'decide' }> = {
  ...base,
  stage: 'decision',
  step: 'decide',
  submittedAt: at,
  class: 'change',
  customer: claims,
  preparing,
  matter,
};

/** Changed and lifted again after somebody read it. */
export const changedMeanwhile: typeof inDecision = {
  ...inDecision,
  matter: { ...matter, contentHash: laterHash },
  preparing: {
    ...preparing,
    lifted: {
      proposal,
      contentHash: laterHash,
      earlier: [{ contentHash: hash, changed: ['alternatives'] }],
    },
  },
};

export const approvedState = {
  ...base,
  submittedAt: at,
  class: 'change',
  customer: claims,
  preparing,
  matter,
  decided: {
    outcome: 'approved',
    alternative: 'B',
    title: shared.title,
    money: { amount: 340_000, currency: 'SEK' },
    conditions: ['A workshop within 30 km is offered'],
    contentHash: hash,
    by: [decider],
    on: [{ assignment: customer, as: 'holder' }],
    charged: [],
    at,
    onSubmitting: false,
    byPreparer: false,
  },
  delivering: {
    system: 'Tracker',
    reference: 'GLASS-12',
    url: 'https://tracker.example.com/GLASS-12',
    status: 'delivered',
    asOf: at,
    since: at,
    round: 1,
  },
  answers: { c1: { met: true, by: asaBerg, at } },
  verifiers: [decider],
} satisfies Omit<RequirementInVerification, 'stage' | 'since'>;

export const inVerification: RequirementInVerification = {
  ...approvedState,
  stage: 'verification',
  since: at,
};

/** A requirement as the server answers it. */
export const aRequirement = (
  state: Requirement,
  more: Parameters<typeof aCase>[0] = {},
): CaseAnswer =>
  aCase({
    state,
    ...more,
    line: {
      description: {
        title: state.content.title,
        stage: state.stage,
        stages: [...requirementStages],
        subject: state.subject,
        unit: claims,
      },
      ...more.line,
    },
  });
