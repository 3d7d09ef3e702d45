import { z } from 'zod';
import { locales } from '../words/format';
import { zone } from './primitives';
import { defineRoute } from './route';
import { assignmentShape } from './shapes';

export const peopleRoutes = {
  me: defineRoute({
    method: 'get',
    path: '/me',
    summary:
      'The reader: reference, units, language, zone, own roles, and what they are permitted to try.',
    answer: z.object({
      person: z.string(),
      units: z.array(z.string()),
      locale: z.enum(locales).optional(),
      zone: z.string().optional(),
      assignments: z.array(assignmentShape),
      permitted: z.record(z.string(), z.boolean()),
      names: z.record(z.string(), z.string()),
    }),
    caller: 'person',
  }),
  /** The page writes it when the reader's language or zone changes; the server writes to them in it. */
  saveMe: defineRoute({
    method: 'put',
    path: '/me',
    summary: 'Language and zone in which the server writes to the reader.',
    body: z.strictObject({
      locale: z.enum(locales),
      zone,
    }),
    answer: z.object({ locale: z.enum(locales), zone: z.string() }),
    caller: 'person',
  }),
} as const;
