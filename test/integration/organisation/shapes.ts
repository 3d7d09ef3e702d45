import {
  entityRef,
  instant,
  day,
  mandate,
  money,
  scope,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { roles } from '@business-relations/backstage-plugin-business-relations-common';
import { z } from 'zod';

/** What `roles.json` holds: the mandate and the scope are checked by the contract that the public API uses. */
export const assignmentsShape = z.array(
  z.strictObject({
    role: z.enum(roles),
    holder: entityRef,
    unit: entityRef,
    scope,
    inAddition: z.boolean().optional(),
    share: z.number().min(1).max(100).optional(),
    mandate,
    accepted: z.boolean(),
    note: z.string().optional(),
  }),
);

export type SampleAssignment = z.output<typeof assignmentsShape>[number];

const alternative = z.strictObject({
  key: z.string().regex(/^[A-Z]$/),
  title: z.string(),
  oneOff: money,
  yearly: money,
  risk: z.string(),
  agreements: z.array(z.string()),
  technical: z.string().optional(),
});

const step = z.discriminatedUnion('do', [
  z.strictObject({ as: entityRef, do: z.literal('hand-in') }),
  z.strictObject({
    as: entityRef,
    do: z.literal('classify'),
    class: z.enum(['order', 'change', 'new']),
    customer: entityRef,
  }),
  z.strictObject({
    as: entityRef,
    do: z.literal('prepare'),
    alternatives: z.array(z.string()).min(1),
  }),
  z.strictObject({
    as: entityRef,
    do: z.literal('recommend'),
    alternative: z.string(),
  }),
  z.strictObject({ as: entityRef, do: z.literal('submit') }),
  z.strictObject({
    as: entityRef,
    do: z.literal('approve'),
    alternative: z.string(),
  }),
  z.strictObject({
    as: entityRef,
    do: z.literal('approve-with-conditions'),
    alternative: z.string(),
    conditions: z.array(z.string()).min(1),
  }),
  z.strictObject({
    as: entityRef,
    do: z.literal('recommend-and-lift'),
    alternative: z.string(),
    reason: z.string(),
  }),
  z.strictObject({
    as: entityRef,
    do: z.enum(['reject', 'withdraw', 'escalate']),
    reason: z.string(),
  }),
  z.strictObject({
    as: entityRef,
    do: z.literal('return'),
    question: z.string(),
  }),
  z.strictObject({ as: entityRef, do: z.literal('deliver'), note: z.string() }),
  z.strictObject({
    as: entityRef,
    do: z.literal('verify'),
    criterion: z.number().int().min(0),
    met: z.boolean(),
  }),
]);

export const requirementsShape = z.array(
  z.strictObject({
    key: z.string(),
    language: z.enum(['en', 'sv']),
    endsAt: z.enum([
      'draft',
      'preparation',
      'decision',
      'returned',
      'delivery',
      'verification',
      'fulfilled',
      'rejected',
      'withdrawn',
    ]),
    class: z.enum(['order', 'change', 'new']),
    opener: entityRef,
    unit: entityRef,
    customer: entityRef,
    service: entityRef.optional(),
    system: entityRef.optional(),
    domain: entityRef.optional(),
    offeringItem: z.string().optional(),
    title: z.string(),
    result: z.string(),
    why: z.string(),
    value: z.string(),
    neededBy: day,
    criteria: z.array(z.string()).min(1),
    goal: z.string().nullable(),
    alternatives: z.array(alternative),
    recommended: z.string().nullable(),
    steps: z.array(step),
    note: z.string().optional(),
  }),
);

export const dialoguesShape = z.array(
  z.strictObject({
    key: z.string(),
    language: z.enum(['en', 'sv']),
    opener: entityRef,
    with: z.array(entityRef).min(1),
    unit: entityRef,
    service: entityRef,
    topic: z.string(),
    when: instant,
    note: z.string(),
    nextStep: z.string().nullable(),
  }),
);

/** One line of `spec.customers`, `spec.orderers` or `spec.accountManagers`. */
export const declaredRoleShape = z.union([
  entityRef,
  z.strictObject({ unit: entityRef, holder: entityRef }),
]);

export const offeringShape = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string(),
    oneOff: money.optional(),
    yearly: money.optional(),
  }),
);
