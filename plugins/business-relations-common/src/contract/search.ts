import { z } from 'zod';
import { caseLineShape } from './cases';
import { cursor, entityRef } from './primitives';
import { defineRoute } from './route';

const names = z.record(z.string(), z.string());

const page = z.object({
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
});

/** The most documents that are asked about at once: more than a page of search results ever holds. */
const MOST_FOUND = 500;

/** What Backstage's search finds: everything for its index, and of what it found what a reader may see. */
export const searchRoutes = {
  casesToFind: defineRoute({
    method: 'get',
    path: '/search/cases',
    summary: 'Every case as a line, for the index of Backstage’s search.',
    query: page,
    answer: z.object({
      items: z.array(caseLineShape),
      next: z.string().optional(),
      names,
    }),
    caller: 'search',
  }),
  customersToFind: defineRoute({
    method: 'get',
    path: '/search/customers',
    summary:
      'Every unit that is a customer, for the index of Backstage’s search.',
    query: page,
    answer: z.object({
      items: z.array(z.object({ unit: z.string(), name: z.string() })),
      next: z.string().optional(),
    }),
    caller: 'search',
  }),
  readableAmong: defineRoute({
    method: 'post',
    path: '/search/readable',
    summary:
      'Those of these cases and customers that the reader may see. Records nothing.',
    body: z.strictObject({
      cases: z.array(z.string().max(100)).max(MOST_FOUND),
      customers: z.array(entityRef).max(MOST_FOUND),
    }),
    answer: z.object({
      cases: z.array(z.string()),
      customers: z.array(z.string()),
    }),
    recordsNothing: true,
    limited: 'lists',
    caller: 'person',
  }),
} as const;
