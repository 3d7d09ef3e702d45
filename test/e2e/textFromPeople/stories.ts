import { Story } from '@business-relations/sample-organisation';
import { elsewhere, formulas, shortTrickIn, trickIn } from './tricks';

const person = (name: string) => `user:default/${name}`;
const orderer = person('fatima.haddad');
const accountManager = person('erik.lind');
const customer = person('asa.berg');
const deliverer = person('kristina.vik');
const administrator = person('mikael.stromback');
const service = 'component:default/mobile-intake';
const unit = 'group:default/motor-assessment';

type Step = Story['steps'][number];

const step = (
  as: string,
  does: string,
  content: Record<string, unknown> = {},
): Step => ({ as, do: does, content });

const money = (amount: number) => ({ amount, currency: 'SEK' });

/** A requirement with a trick in every field, up to where it is prepared; then whatever comes. */
const requirement = (key: string, ...steps: Step[]): Story => ({
  key: `tricks-${key}`,
  kind: 'requirement',
  opener: orderer,
  opening: {
    title: trickIn(`title-${key}`),
    subject: service,
    unit,
    result: trickIn('result'),
    why: trickIn('why'),
    value: trickIn('value'),
    criteria: [{ key: 'c1', text: trickIn('criterion') }],
    goal: trickIn('goal'),
  },
  steps: [
    step(orderer, 'submit'),
    step(accountManager, 'classify', {
      class: 'change',
      customer: 'group:default/claims',
    }),
    step(accountManager, 'prepare', {
      alternatives: [
        {
          key: 'B',
          title: trickIn('alternative'),
          oneOff: money(300_000),
          risk: trickIn('risk'),
          agreements: [trickIn('agreement')],
          technical: trickIn('technical'),
        },
        { key: 'C', title: 'Beyond the mandate', oneOff: money(900_000) },
      ],
      recommended: 'B',
      priceOfNothing: trickIn('price-of-nothing'),
    }),
    ...steps,
  ],
});

const lifted = step(accountManager, 'lift');
const approved = step(customer, 'approve', { alternative: 'B' });
const conditions = step(customer, 'approveWithConditions', {
  alternative: 'B',
  conditions: [trickIn('condition')],
});

const requirements = [
  requirement(
    'decision',
    step(orderer, 'note', { text: trickIn('note') }),
    step(orderer, 'link', {
      url: `https://${elsewhere}/?javascript:alert(5)`,
      title: trickIn('link'),
    }),
    lifted,
    step(customer, 'return', { question: trickIn('question') }),
    step(accountManager, 'answer', { answer: trickIn('answer') }),
    step(accountManager, 'escalate', { reason: trickIn('escalation') }),
  ),
  requirement('conditions', lifted, conditions),
  requirement(
    'unmet',
    lifted,
    conditions,
    step(accountManager, 'cannotMeetConditions', {
      reason: trickIn('cannot-meet'),
    }),
  ),
  requirement(
    'delivered',
    lifted,
    approved,
    step(deliverer, 'handOver', {
      system: shortTrickIn('system'),
      reference: trickIn('reference'),
      url: `https://${elsewhere}/?javascript:alert(6)`,
    }),
    step(deliverer, 'reportDelivery', { status: 'delivered' }),
    step(orderer, 'verify', {
      criterion: 'c1',
      met: false,
      remark: trickIn('remark'),
    }),
  ),
  requirement(
    'rejected',
    lifted,
    step(customer, 'reject', { reason: trickIn('rejection') }),
  ),
  requirement(
    'withdrawn',
    step(orderer, 'withdraw', { reason: trickIn('withdrawal') }),
  ),
  requirement(
    'paused',
    lifted,
    step(accountManager, 'pause', {
      until: '2099-01-01T00:00:00Z',
      reason: trickIn('pause'),
    }),
  ),
  requirement(
    'lifted-higher',
    lifted,
    step(customer, 'recommendAndLift', {
      alternative: 'C',
      remark: trickIn('recommendation'),
    }),
  ),
];

const dialogue = (
  key: string,
  opening: Record<string, unknown>,
  ...steps: Step[]
): Story => ({
  key: `tricks-dialogue-${key}`,
  kind: 'dialogue',
  opener: accountManager,
  opening: { subject: service, unit, with: [orderer], ...opening },
  steps,
});

const dialogues = [
  dialogue('held', {
    topic: trickIn('topic'),
    note: trickIn('dialogue-note'),
    nextStep: trickIn('next-step'),
  }),
  dialogue(
    'planned',
    { topic: trickIn('planned'), when: '2099-01-01T00:00:00Z' },
    step(accountManager, 'hold', {
      when: '2026-11-02T09:00:00Z',
      note: trickIn('held-note'),
      nextStep: trickIn('held-next-step'),
    }),
    step(accountManager, 'finish', { note: trickIn('finishing') }),
  ),
  ...formulas.map((topic, nth) => dialogue(`formula-${nth}`, { topic })),
];

const role = (
  key: string,
  { holder, evidence }: { holder: string; evidence: string },
  ...steps: Step[]
): Story => ({
  key: `tricks-role-${key}`,
  kind: 'role',
  opener: administrator,
  opening: { ask: 'accept', ...proposed(holder, evidence) },
  steps,
});

function proposed(holder: string, evidence: string) {
  return {
    role: 'orderer',
    holder,
    unit: 'group:default/field-inspectors',
    scope: { entities: ['component:default/claims-desk'] },
    inAddition: true,
    mandate: {
      services: 'all',
      from: '2026-01-01',
      grantor: customer,
      evidence,
    },
  };
}

const roles = [
  role(
    'declined',
    // Nobody sees it any more once it is amended.
    { holder: person('pontus.alm'), evidence: 'Minutes' },
    step(customer, 'object', { reason: trickIn('objection') }),
    step(
      administrator,
      'amend',
      proposed(person('pontus.alm'), trickIn('evidence-amended')),
    ),
    step(person('pontus.alm'), 'decline', { reason: trickIn('declining') }),
  ),
  role('asked', {
    holder: person('ebba.trana'),
    evidence: trickIn('evidence-asked'),
  }),
];

/** Every kind of case with a trick in every field that somebody writes freely, each at a point where other parts show it. */
export const stories: Story[] = [...requirements, ...dialogues, ...roles];

/** What is written freely beside cases: goals of a customer, a campaign, a table that is imported. */
export const besideCases = {
  customer: person('anders.palmgren'),
  administrator,
  unit: 'group:default/finance',
  goal: {
    result: trickIn('goal-result'),
    shows: trickIn('goal-shows'),
    owner: person('anders.palmgren'),
    until: '2099-12-31',
  },
  campaign: shortTrickIn('campaign'),
  table: {
    name: shortTrickIn('import'),
    format: 'csv' as const,
    text: 'unit;it included\r\nfield-inspectors;no',
  },
};
