import { z } from 'zod';
import { requirementClasses } from '../requirement';
import { defineKind } from './kind';
import { day, entityRef, instant, money, text } from './primitives';
import { problems } from './problems';

const key = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[\w.-]+$/, problems.notAKey);

const contentHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, problems.notAContentHash);

const content = {
  title: text(200),
  result: text().optional(),
  why: text().optional(),
  value: text().optional(),
  neededBy: day.optional(),
  /** Each what somebody can say yes or no to when it is delivered. Given again with its key it keeps its place. */
  criteria: z
    .array(z.strictObject({ key: key.optional(), text: text(500) }))
    .max(50)
    .default([]),
  /** The customer's goal that it serves; null: none. */
  goal: text(500).nullable().optional(),
  /** Key of an item of the service's present offering. */
  offeringItem: key.optional(),
};

const alternative = z.strictObject({
  key: key.refine(chosen => chosen !== 'nothing', problems.keptForDoingNothing),
  title: text(200),
  oneOff: money.optional(),
  yearly: money.optional(),
  risk: text().optional(),
  agreements: z.array(text(200)).max(50).default([]),
  technical: text().optional(),
});

/** The decision names the content that was read; another content is refused. */
const decision = { contentHash };

/** A business requirement: intake, preparation, decision, delivery, verification (processes, section 2). */
export const requirementContract = defineKind({
  kind: 'requirement',
  opening: z.strictObject({
    ...content,
    /** The service; the system or domain where a new one would stand. */
    subject: entityRef,
    /** In whose business it is wanted; the asker's own unit where missing. */
    unit: entityRef.optional(),
    /** Hands it in at once. An order by whoever decides it is thereby decided. */
    submit: z.boolean().default(false),
  }),
  commands: {
    /** The whole content again. In decision it voids what was lifted. */
    edit: z.strictObject({
      ...content,
      subject: entityRef.optional(),
      unit: entityRef.optional(),
    }),
    submit: z.strictObject({}),
    classify: z.strictObject({
      class: z.enum(requirementClasses),
      customer: entityRef,
      subject: entityRef.optional(),
    }),
    prepare: z.strictObject({
      /** All but doing nothing. */
      alternatives: z
        .array(alternative)
        .max(10)
        .refine(
          all => new Set(all.map(each => each.key)).size === all.length,
          problems.twoWithTheSameKey,
        ),
      /** Key of one of them, or `nothing`. */
      recommended: key.optional(),
      priceOfNothing: text().optional(),
    }),
    /** Freezes the proposal and asks whoever decides. */
    lift: z.strictObject({}),
    approve: z.strictObject({ ...decision, alternative: key }),
    approveWithConditions: z.strictObject({
      ...decision,
      alternative: key,
      conditions: z.array(text(500)).min(1).max(20),
    }),
    reject: z.strictObject({ ...decision, reason: text() }),
    return: z.strictObject({ question: text() }),
    answer: z.strictObject({ answer: text() }),
    recommendAndLift: z.strictObject({
      ...decision,
      alternative: key,
      remark: text().optional(),
    }),
    /** Looks up anew who decides, after a role was filled or a mandate changed. */
    askAnew: z.strictObject({}),
    conditionsMet: z.strictObject({}),
    cannotMeetConditions: z.strictObject({ reason: text() }),
    handOver: z.strictObject({
      system: text(100).optional(),
      reference: text(200).optional(),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .optional(),
    }),
    reportDelivery: z.strictObject({
      status: z.enum(['accepted', 'started', 'delivered']),
      /** When it came about in the delivery system; now where missing. */
      asOf: instant.optional(),
      reference: text(200).optional(),
    }),
    verify: z.strictObject({
      criterion: key,
      met: z.boolean(),
      remark: text().optional(),
    }),
    /** All that is left is met, in one click. */
    receive: z.strictObject({}),
  },
});
