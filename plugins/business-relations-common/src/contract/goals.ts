import { z } from 'zod';
import { Goal, WrittenGoal } from '../goal';
import { day, entityRef, instant, text } from './primitives';
import { defineRoute } from './route';

const written = {
  result: text(500),
  shows: text(1000),
  owner: entityRef,
  until: day,
};

const writtenGoal: z.ZodType<WrittenGoal> = z.strictObject({
  ...written,
  /** Of one that is there already, so that it stays the same goal. */
  id: z.string().max(100).optional(),
});

export const goalShape: z.ZodType<Goal> = z.object({
  id: z.string(),
  result: z.string(),
  shows: z.string(),
  owner: z.string(),
  until: day,
});

/** The goals of one customer, as they were written last. */
export const goalsShape = z.object({
  unit: z.string(),
  /** 0 where nobody has written any. */
  revision: z.number().int(),
  at: instant.optional(),
  by: z.string().optional(),
  goals: z.array(goalShape),
});

export type Goals = z.output<typeof goalsShape>;

const serving = z.object({
  open: z.number().int(),
  fulfilled: z.number().int(),
});

export const goalRoutes = {
  goals: defineRoute({
    method: 'get',
    path: '/goals',
    summary:
      'The goals of a customer, or of the nearest customer above a unit, with the requirements that serve each.',
    query: z.object({ unit: entityRef }),
    answer: goalsShape.extend({
      /** Missing where neither the unit nor any above it is a customer. */
      customer: z.string().optional(),
      /** Requirements by the goal that they name: `goals` in their order. */
      serving: z.array(serving),
      /** Requirements of which somebody has said that they serve none of the goals. */
      servingNone: serving,
      /** Whether this reader may write them. */
      mayWrite: z.boolean(),
      names: z.record(z.string(), z.string()),
    }),
    caller: 'person',
  }),
  writeGoals: defineRoute({
    method: 'put',
    path: '/goals',
    summary:
      'Writes the goals of a customer, all of them: one to seven. Those from before stay in the history.',
    body: z.strictObject({
      unit: entityRef,
      /** As they were read; refused where somebody has written them since. */
      revision: z.number().int().min(0),
      goals: z.array(writtenGoal).max(50),
    }),
    answer: goalsShape,
    caller: 'person',
  }),
} as const;
