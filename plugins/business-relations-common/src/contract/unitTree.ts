import { z } from 'zod';
import { deviationKinds } from '../hierarchy';
import { cursor, entityRef } from './primitives';
import { defineRoute } from './route';
import { assignmentShape, messageShape } from './shapes';

export const deviationShape = z.object({
  is: z.enum(deviationKinds),
  says: messageShape,
  /** The role that something can be done about; it may be an identified one that nobody has been asked to take on. */
  assignment: z.string().optional(),
});

export type UnitDeviation = z.output<typeof deviationShape>;

export const unitInTreeShape = z.object({
  unit: z.string(),
  /** The units above it, nearest first, as far as it is plain which they are. */
  above: z.array(z.string()),
  /** How many units are part of it directly. */
  units: z.number().int(),
  customers: z.array(assignmentShape),
  orderers: z.array(assignmentShape),
  /** Who decides for it now: its own customer, or that of the nearest unit above that has one. */
  decides: z
    .object({ unit: z.string().optional(), people: z.array(z.string()) })
    .optional(),
  deviations: z.array(deviationShape),
  /** How many deviations there are in units below it, at any depth. */
  deviationsBelow: z.number().int(),
});

export type UnitInTree = z.output<typeof unitInTreeShape>;

export const unitTreeRoutes = {
  /** Level by level: real trees have thousands of units. */
  unitTree: defineRoute({
    method: 'get',
    path: '/customers/tree',
    summary:
      'The catalog’s tree of units with who decides for each, and where the business’s own hierarchy deviates from it: one level, or what is looked for.',
    query: z.object({
      /** The units that are part of this one; without it those at the top. */
      within: entityRef.optional(),
      /** Units of this name, or in which somebody of this name decides or orders, wherever they stand, instead of a level. */
      search: z.string().max(200).optional(),
      /** Only units that deviate wherever they stand, instead of a level. */
      deviating: z.enum(['true', 'false']).optional(),
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({
      items: z.array(unitInTreeShape),
      next: z.string().optional(),
      names: z.record(z.string(), z.string()),
    }),
    limited: 'lists',
    caller: 'person',
  }),
} as const;
