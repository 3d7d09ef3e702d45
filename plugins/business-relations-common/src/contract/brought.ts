import { z } from 'zod';
import { instant } from './primitives';
import { defineRoute } from './route';

/** Where units and people stand that an import brought because the catalog lacked them: a namespace of our own. */
export const BROUGHT_NAMESPACE = 'business-relations';

/** On each of them: the import that brought it. */
export const BROUGHT_BY_ANNOTATION = 'business-relations/imported-from';

/** A unit or person of an import, as the catalog is to show it. */
export const broughtShape = z.object({
  ref: z.string(),
  /** As people call it. */
  name: z.string().optional(),
  /** Of a person. */
  email: z.string().optional(),
  /** What a unit is part of, or which units a person heads. */
  partOf: z.array(z.string()),
  /** The name of the import. */
  source: z.string(),
  at: instant,
});

export type Brought = z.output<typeof broughtShape>;

export const broughtRoutes = {
  /** For the catalog's entity provider. */
  broughtEntities: defineRoute({
    method: 'get',
    path: '/brought-entities',
    summary:
      'Units and people that imports brought and the catalog lacks otherwise, paged by reference.',
    query: z.object({
      /** The state that the caller has: where it still is this one, nothing more is answered. */
      known: z.string().max(100).optional(),
      after: z.string().max(512).optional(),
      limit: z.coerce.number().int().min(1).max(2000).default(1000),
    }),
    answer: z.object({
      state: z.string(),
      items: z.array(broughtShape),
      next: z.string().optional(),
    }),
    caller: 'catalog',
  }),
} as const;
