import { z } from 'zod';
import { calendarShape } from './calendar';
import { defineRoute } from './route';
import { recordedEventShape } from './shapes';

const stored = z.looseObject({
  id: z.string(),
  kind: z.string(),
  seq: z.number().int(),
  epoch: z.number().int(),
  schema: z.number().int(),
});

/**
 * An entity as the catalog processed it, cut down to what its shape is read from: the catalog's own answers have these
 * fields too, so that one reader serves both. Relations are missing, the catalog doesn't know them yet at that moment.
 */
export const seenEntityShape = z.object({
  kind: z.string().max(100),
  metadata: z.object({
    namespace: z.string().max(100),
    name: z.string().max(200),
    title: z.string().optional(),
    description: z.string().optional(),
  }),
  spec: z.record(z.string(), z.unknown()),
});

/** What of an entity's `spec` tells where it stands, who it belongs to, and what is declared on it. */
export const seenSpecFields = [
  'type',
  'owner',
  'system',
  'domain',
  'subdomainOf',
  'parent',
  'children',
  'members',
  'memberOf',
  'profile',
  'customers',
  'orderers',
  'accountManagers',
  'offering',
] as const;

export type SeenEntity = z.output<typeof seenEntityShape>;

/** Routes that only services of ours may call: the worker, and the catalog module. */
export const serviceRoutes = {
  project: defineRoute({
    method: 'post',
    path: '/worker/projections',
    summary:
      'Writes events and the case after them. Idempotent by (case, seq).',
    body: z.object({
      contract: z.number().int(),
      case: stored,
      events: z.array(recordedEventShape).max(500),
      /** Commands that are thereby carried out; each is marked in the transaction that writes the events. */
      carriedOut: z.array(z.string()).max(500),
    }),
    answer: z.object({
      result: z.enum(['written', 'known', 'lower-epoch', 'fork']),
      seq: z.number().int(),
    }),
    caller: 'worker',
  }),
  calendar: defineRoute({
    method: 'get',
    path: '/worker/calendars/:id',
    summary: 'A calendar, present version.',
    parameters: z.object({ id: z.string().max(100) }),
    answer: z.object({ calendar: calendarShape }),
    caller: 'worker',
  }),
  context: defineRoute({
    method: 'post',
    path: '/worker/contexts',
    summary: 'What is known now about a concern, for a deadline that passed.',
    body: z.object({
      case: z.string(),
      kind: z.string(),
      concern: z.object({
        subject: z.string().optional(),
        units: z.array(z.string()),
        asker: z.string().optional(),
        people: z.array(z.string()),
        assignments: z.array(z.string()).optional(),
      }),
      at: z.iso.datetime(),
    }),
    answer: z.object({
      relations: z.unknown(),
      rules: z.unknown(),
      /** Commands of the case that were recorded by then and are still on their way: what was done in time comes first. */
      onTheirWay: z.number().int().min(0),
    }),
    caller: 'worker',
  }),
  contract: defineRoute({
    method: 'get',
    path: '/worker/contract',
    summary:
      'The version of the contract between worker and backend, the kinds with their schema, and by which keys payloads are encrypted. Refuses a worker that doesn’t fit.',
    query: z.object({
      /** The version that the worker speaks. */
      version: z.coerce.number().int().optional(),
      /** Fingerprints of the worker's keys with commas between them, the one by which it encrypts first. */
      keys: z.string().max(4000).optional(),
    }),
    answer: z.object({
      version: z.number().int(),
      kinds: z.record(z.string(), z.number().int()),
      /** Fingerprints of the backend's keys, the one by which it encrypts first; none: it doesn't encrypt. */
      keys: z.array(z.string()).default([]),
    }),
    caller: 'worker',
  }),
  effectiveSnapshot: defineRoute({
    method: 'get',
    path: '/catalog/effective',
    summary: 'Effective relations of all entities, paged by reference.',
    query: z.object({
      after: z.string().max(512).optional(),
      limit: z.coerce.number().int().min(1).max(5000).default(1000),
    }),
    answer: z.object({
      /** Read the changes from here once the last page is read; taken before the first page. */
      cursor: z.number().int(),
      items: z.array(
        z.object({
          entity: z.string(),
          relations: z.array(z.tuple([z.string(), z.string()])),
        }),
      ),
      next: z.string().optional(),
    }),
    caller: 'catalog',
  }),
  effectiveChanges: defineRoute({
    method: 'get',
    path: '/catalog/changes',
    summary:
      'Effective relations of the entities that changed after a cursor, in order. Waits up to `wait` seconds for one.',
    query: z.object({
      after: z.coerce.number().int().min(0),
      limit: z.coerce.number().int().min(1).max(5000).default(1000),
      wait: z.coerce.number().int().min(0).max(30).default(0),
    }),
    answer: z.object({
      cursor: z.number().int(),
      /** True when the cursor is ahead of this database (restored from a backup): take a snapshot. */
      reset: z.boolean(),
      items: z.array(
        z.object({
          entity: z.string(),
          relations: z.array(z.tuple([z.string(), z.string()])),
        }),
      ),
    }),
    caller: 'catalog',
  }),
  entitiesSeen: defineRoute({
    method: 'post',
    path: '/catalog/seen',
    summary: 'The shape of entities as the catalog processed them.',
    body: z.object({
      entities: z.array(seenEntityShape).max(500),
    }),
    answer: z.object({ changed: z.number().int() }),
    caller: 'catalog',
  }),
  entitiesFailing: defineRoute({
    method: 'post',
    path: '/catalog/failing',
    summary:
      'Entities that the catalog can not process, in its words, and those that it could again.',
    body: z.object({
      failing: z
        .array(
          z.object({
            entity: z.string().max(512),
            error: z.string().max(2000),
          }),
        )
        .max(500),
      recovered: z.array(z.string().max(512)).max(500),
    }),
    answer: z.object({}),
    caller: 'catalog',
  }),
} as const;
