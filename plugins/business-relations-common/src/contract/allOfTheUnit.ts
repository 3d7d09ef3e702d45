import { z } from 'zod';
import { relatedRoles } from '../roles';
import { entityRef } from './primitives';
import { defineRoute } from './route';

export const allOfTheUnitRoutes = {
  /** What a role would give, before anybody is asked to take it on. */
  allOfTheUnit: defineRoute({
    method: 'get',
    path: '/customers/all-of-the-unit',
    summary:
      'On how many services somebody would have a role today if they had it for all of a unit.',
    query: z.object({ role: z.enum(relatedRoles), unit: entityRef }),
    answer: z.object({ services: z.number().int() }),
    caller: 'person',
  }),
} as const;
