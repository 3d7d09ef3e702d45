import { z } from 'zod';
import { entityRef, money, instant } from './primitives';
import { problems } from './problems';
import { defineRoute } from './route';
import { assignmentShape, routeShape } from './shapes';
import { relatedRoles } from '../roles';
import { questions } from '../question';

/** A role on a subject with where it comes from: the level of the catalog, or the unit for "everything". */
export const effectiveRoleShape = z.object({
  assignment: assignmentShape,
  /** Service, system or domain whose assignment it is; the unit's where it holds for all of the unit. */
  level: z.string(),
  /** Gives authority now; false for pending ones and those out of date, which are shown as such. */
  inForce: z.boolean(),
  /** Whoever stands in for its holder now, and until when. */
  standIns: z
    .array(z.object({ person: z.string(), to: z.string().optional() }))
    .optional(),
});

export const questionAnswerShape = z.object({
  question: z.enum(questions),
  route: routeShape,
  /** The kind of case that a start would open; missing where that process isn't installed. */
  starts: z.string().optional(),
});

/** All that the card shows, in one answer: roles, levels, open cases and the route of every question. */
export const cardShape = z.object({
  entity: z.string(),
  roles: z.array(effectiveRoleShape),
  /** For which of the roles the reader may propose somebody. */
  mayPropose: z.array(z.enum(relatedRoles)),
  openCases: z.object({
    total: z.number().int(),
    needDecision: z.number().int(),
    byKind: z.record(z.string(), z.number().int()),
  }),
  questions: z.array(questionAnswerShape),
  /** What can be ordered of this service. */
  offering: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      oneOff: money.optional(),
      yearly: money.optional(),
    }),
  ),
  /** Display names of every person and unit in this answer. */
  names: z.record(z.string(), z.string()),
  at: instant,
});

export type Card = z.output<typeof cardShape>;
export type EffectiveRole = z.output<typeof effectiveRoleShape>;

export const cardRoutes = {
  card: defineRoute({
    method: 'get',
    path: '/card',
    summary:
      'Roles, open cases and who decides what, for one service, system or domain.',
    query: z.object({ entity: entityRef }),
    answer: cardShape,
    caller: 'person',
  }),
  route: defineRoute({
    method: 'get',
    path: '/route',
    summary: 'Who prepares and who decides one question, with reasons.',
    query: z
      .object({
        question: z.enum(questions),
        entity: entityRef.optional(),
        unit: entityRef.optional(),
        amount: z.coerce.number().min(0).max(1e12).optional(),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/, problems.notACurrency)
          .optional(),
      })
      .refine(
        ({ amount, currency }) =>
          (amount === undefined) === (currency === undefined),
        { path: ['currency'], message: problems.amountNeedsCurrency },
      ),
    answer: z.object({
      route: routeShape,
      names: z.record(z.string(), z.string()),
    }),
    caller: 'person',
  }),
} as const;
