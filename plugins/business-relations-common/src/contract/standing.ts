import { z } from 'zod';
import { questions } from '../question';
import { roles } from '../roles';
import { questionAnswerShape } from './card';
import { goalsShape } from './goals';
import { day, entityRef, instant } from './primitives';
import { defineRoute } from './route';
import { assignmentShape } from './shapes';

/** One level of the chain, nearest first: who has a role there, and whether something nearer takes its place. */
const chainStepShape = z.object({
  /** Service, system or domain; the unit where the role is for all of it. */
  level: z.string(),
  assignments: z.array(
    z.object({
      assignment: assignmentShape,
      /** Gives authority then: accepted, within its days, its holder there. */
      inForce: z.boolean(),
      /** The level that takes its place; missing where it holds. */
      replacedBy: z.string().optional(),
    }),
  ),
});

export const chainShape = z.array(
  z.object({ role: z.enum(roles), steps: z.array(chainStepShape) }),
);

export type Chain = z.output<typeof chainShape>;

const changeShape = z.object({
  assignment: assignmentShape,
  at: instant,
  by: z.string().optional(),
  why: z.string(),
});

/** An instant, or a day: then the end of it, where the organisation is. */
const asOf = z.union([instant, day]).optional();

export const standingRoutes = {
  /** Who could decide for this service on 3 March, and on what mandate. */
  standing: defineRoute({
    method: 'get',
    path: '/standing',
    summary:
      'Who had which role on a service, system or domain as of a moment, where each comes from and what it replaced, and who could decide what.',
    query: z.object({ entity: entityRef, at: asOf }),
    answer: z.object({
      entity: z.string(),
      at: instant,
      /** The day that it is then, where the customer is. */
      day,
      chain: chainShape,
      questions: z.array(questionAnswerShape.omit({ starts: true })),
      /** The units that these roles name, with those above them: each with the one above it, as the catalog has them now. */
      units: z.array(
        z.object({ unit: z.string(), above: z.string().optional() }),
      ),
      /** What became of these roles until then, latest first. */
      history: z.array(changeShape),
      /** What its customers want to have reached, as they had written it then. */
      goals: z.array(goalsShape),
      names: z.record(z.string(), z.string()),
    }),
    caller: 'person',
  }),
  unitStanding: defineRoute({
    method: 'get',
    path: '/standing/unit',
    summary: 'Who had which role for a unit of the business as of a moment.',
    query: z.object({ unit: entityRef, at: asOf }),
    answer: z.object({
      unit: z.string(),
      at: instant,
      day,
      roles: z.array(
        z.object({ assignment: assignmentShape, inForce: z.boolean() }),
      ),
      history: z.array(changeShape),
      names: z.record(z.string(), z.string()),
    }),
    caller: 'person',
  }),
  /** For other plugins: a list of services in one call. */
  whoDecides: defineRoute({
    method: 'post',
    path: '/who-decides',
    summary:
      'Who has which role on, and who decides one question about, up to 1,000 services, systems or domains.',
    body: z.object({
      entities: z.array(entityRef).min(1).max(1000),
      question: z.enum(questions).default('change'),
      at: asOf,
    }),
    answer: z.object({
      /** In the order asked; what the catalog lacks, or hides from the caller, is left out. */
      items: z.array(
        z.object({
          entity: z.string(),
          roles: z.array(
            z.object({
              role: z.enum(roles),
              holder: z.string(),
              unit: z.string().optional(),
              level: z.string(),
            }),
          ),
          route: questionAnswerShape.shape.route,
        }),
      ),
      names: z.record(z.string(), z.string()),
      at: instant,
    }),
    limited: 'bulk',
    recordsNothing: true,
    caller: 'person',
  }),
} as const;

export type Standing = z.output<typeof standingRoutes.standing.answer>;
export type UnitStanding = z.output<typeof standingRoutes.unitStanding.answer>;
