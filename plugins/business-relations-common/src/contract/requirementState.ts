import { z } from 'zod';
import { DecidedBy } from '../party';
import {
  Alternative,
  Clock,
  Criterion,
  Decided,
  Delivering,
  Matter,
  neededParts,
  Preparing,
  Proposal,
  ProposalPart,
  Requirement,
  requirementClasses,
  RequirementContent,
  SeatAnswer,
} from '../requirement';
import { instant, day, money } from './primitives';
import { actingAsShape, deciderShape, partyShape, routeShape } from './shapes';

/** The state of a requirement as an answer carries it: `case.state` of a case of this kind. */
const ref = z.string();

const criterion: z.ZodType<Criterion> = z.object({
  key: z.string(),
  text: z.string(),
  conditionOf: ref.optional(),
});

const content = {
  title: z.string(),
  result: z.string().optional(),
  why: z.string().optional(),
  value: z.string().optional(),
  neededBy: day.optional(),
  criteria: z.array(criterion),
  goal: z.string().nullable().optional(),
  offeringItem: z.string().optional(),
};

const contentShape: z.ZodType<RequirementContent> = z.object(content);

const alternative: z.ZodType<Alternative> = z.object({
  key: z.string(),
  title: z.string(),
  oneOff: money.optional(),
  yearly: money.optional(),
  risk: z.string().optional(),
  agreements: z.array(z.string()),
  technical: z.string().optional(),
});

const ofClass = z.enum(requirementClasses);

const proposal: z.ZodType<Proposal> = z.object({
  ...content,
  class: ofClass,
  subject: ref,
  customer: ref,
  alternatives: z.tuple([alternative], alternative),
  recommended: z.string().optional(),
  priceOfNothing: z.string().optional(),
});

const part: z.ZodType<ProposalPart> = z.enum([
  'title',
  'result',
  'why',
  'value',
  'neededBy',
  'criteria',
  'goal',
  'offeringItem',
  'class',
  'subject',
  'customer',
  'alternatives',
  'recommended',
  'priceOfNothing',
]);

const decidedBy: z.ZodType<DecidedBy> = partyShape.extend({
  insteadOf: ref.optional(),
});

const seat = {
  by: decidedBy,
  succeededBy: ref.optional(),
  on: actingAsShape,
  at: instant,
};

const seatAnswer: z.ZodType<SeatAnswer> = z.discriminatedUnion('answer', [
  z.object({
    ...seat,
    answer: z.literal('approve'),
    alternative: z.string(),
    conditions: z.array(z.string()),
  }),
  z.object({ ...seat, answer: z.literal('reject'), reason: z.string() }),
]);

const clock: z.ZodType<Clock> = z.object({
  from: instant,
  stood: z.array(z.object({ from: instant, to: instant })),
});

const matter: z.ZodType<Matter> = z.object({
  proposal,
  contentHash: z.string(),
  liftedBy: ref,
  liftedAt: instant,
  routes: z.record(z.string(), routeShape),
  onTheTable: z.string(),
  asked: z.array(
    z.object({
      decider: deciderShape,
      because: z.enum(['first', 'lifted', 'apart', 'late']),
      since: instant,
    }),
  ),
  answers: z.array(seatAnswer),
  recommendations: z.array(
    z.object({
      alternative: z.string(),
      by: partyShape,
      at: instant,
      remark: z.string().optional(),
    }),
  ),
  level: z.number().int(),
  clock,
});

const decided: z.ZodType<Decided> = z.object({
  outcome: z.enum(['approved', 'rejected']),
  alternative: z.string().optional(),
  title: z.string(),
  money: money.optional(),
  conditions: z.array(z.string()),
  reason: z.string().optional(),
  contentHash: z.string(),
  by: z.tuple([decidedBy], decidedBy),
  on: z.array(actingAsShape),
  charged: z.array(z.object({ assignment: z.string(), money })),
  at: instant,
  onSubmitting: z.boolean(),
  byPreparer: z.boolean(),
});

const base = {
  content: contentShape,
  subject: ref,
  unit: ref.optional(),
  openedBy: ref,
  openedAt: instant,
  asker: ref,
  onBehalfOf: ref.optional(),
  tookPart: z.array(ref),
};

const preparing: z.ZodType<Preparing> = z.object({
  alternatives: z.array(alternative),
  recommended: z.string().optional(),
  priceOfNothing: z.string().optional(),
  preparers: z.array(partyShape),
  accountManagers: z.array(partyShape),
  deliverers: z.array(partyShape),
  preparedBy: z.array(ref),
  lifted: z
    .object({
      proposal,
      contentHash: z.string(),
      earlier: z.array(
        z.object({ contentHash: z.string(), changed: z.array(part) }),
      ),
    })
    .optional(),
});

const preparation = {
  ...base,
  stage: z.literal('preparation'),
  submittedAt: instant,
  preparing,
  missing: z.array(z.enum(neededParts)),
};

const decision = {
  ...base,
  stage: z.literal('decision'),
  submittedAt: instant,
  class: ofClass,
  customer: ref,
  preparing,
  matter,
};

const delivering: z.ZodType<Delivering> = z.object({
  system: z.string().optional(),
  reference: z.string().optional(),
  url: z.string().optional(),
  handedOverBy: ref.optional(),
  handedOverAt: instant.optional(),
  status: z.enum([
    'waiting',
    'handed-over',
    'accepted',
    'started',
    'delivered',
  ]),
  asOf: instant,
  since: instant,
  round: z.number().int(),
});

const answers = z.record(
  z.string(),
  z.object({
    met: z.boolean(),
    remark: z.string().optional(),
    by: ref,
    at: instant,
  }),
);

const approved = {
  ...base,
  submittedAt: instant,
  class: ofClass,
  customer: ref,
  preparing,
  matter,
  decided,
  delivering,
  answers,
  verifiers: z.array(partyShape),
  conditionsStandSince: instant.optional(),
};

const closed = {
  ...base,
  stage: z.literal('closed'),
  at: instant,
  class: ofClass.optional(),
  customer: ref.optional(),
  closedIn: z.enum([
    'draft',
    'preparation',
    'decision',
    'delivery',
    'verification',
  ]),
  matter: matter.optional(),
  delivering: delivering.optional(),
  answers,
};

export const requirementShape: z.ZodType<Requirement> = z.union([
  z.object({ ...base, stage: z.literal('draft') }),
  z.object({
    ...preparation,
    step: z.literal('classify'),
    classifying: z.object({
      since: instant,
      asked: z.array(z.array(partyShape)),
      next: z.array(z.array(partyShape)),
      missedAt: instant.optional(),
    }),
  }),
  z.object({
    ...preparation,
    step: z.literal('prepare'),
    class: ofClass,
    customer: ref,
    returned: z
      .object({
        question: z.string(),
        by: partyShape,
        at: instant,
        matter,
      })
      .optional(),
    conditionsFell: z
      .object({
        reason: z.string(),
        conditions: z.array(z.string()),
        at: instant,
      })
      .optional(),
  }),
  z.object({
    ...decision,
    step: z.literal('decide'),
    late: z.object({ at: instant, clock }).optional(),
  }),
  z.object({ ...decision, step: z.literal('conditions'), decided }),
  z.object({ ...approved, stage: z.literal('delivery') }),
  z.object({
    ...approved,
    stage: z.literal('verification'),
    since: instant,
    followUp: z
      .object({ asked: z.array(partyShape), since: instant })
      .optional(),
  }),
  z.object({
    ...closed,
    outcome: z.literal('fulfilled'),
    decided,
    bySilence: z.boolean(),
  }),
  z.object({ ...closed, outcome: z.literal('rejected'), decided }),
  z.object({
    ...closed,
    outcome: z.literal('withdrawn'),
    by: ref,
    reason: z.string(),
    decided: decided.optional(),
  }),
]);
