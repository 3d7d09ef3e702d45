import {
  entityRef,
  instant,
  mandate,
  money,
  requirementContract,
  routes,
  scope,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  MOST_GOALS,
  requirementClasses,
  roles,
} from '@business-relations/backstage-plugin-business-relations-common';
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

/**
 * What `requirements.json` holds. What is opened and done is checked by the contract in the tests; a decision's
 * hash and an escalation's task are not known before, so they are left out here.
 */
export const requirementsShape = z.array(
  z.strictObject({
    key: z.string(),
    language: z.enum(['en', 'sv']),
    endsAt: z.enum([
      'draft',
      'preparation',
      'decision',
      'returned',
      'conditions',
      'delivery',
      'verification',
      'fulfilled',
      'rejected',
      'withdrawn',
    ]),
    class: z.enum(requirementClasses),
    opener: entityRef,
    opening: requirementContract.opening,
    steps: z.array(
      z.strictObject({
        as: entityRef,
        do: z.string(),
        content: z.record(z.string(), z.unknown()),
      }),
    ),
    note: z.string().optional(),
  }),
);

export type SampleRequirement = z.output<typeof requirementsShape>[number];

/** What `goals.json` holds: the goals of some customers, and who writes them. */
export const goalsShape = z.array(
  z.strictObject({
    by: entityRef,
    unit: entityRef,
    goals: routes.writeGoals.body.shape.goals.min(1).max(MOST_GOALS),
  }),
);

export type SampleGoals = z.output<typeof goalsShape>[number];

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

export type SampleDialogue = z.output<typeof dialoguesShape>[number];

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
