import { z } from 'zod';
import { cursor, instant } from './primitives';
import { defineRoute } from './route';
import { messageShape } from './shapes';

/**
 * `resume` starts open cases again whose run is lost or set back; `reconcile` compares engine and database, and mends
 * the database. Both first make the database whole as far as they can.
 */
export const repairKinds = ['resume', 'reconcile'] as const;

export type RepairKind = (typeof repairKinds)[number];

/** `dryRun` changes nothing and says what would be done. */
export const repairShape = z.object({
  id: z.string(),
  does: z.enum(repairKinds),
  dryRun: z.boolean(),
  /** Only these cases were asked for. */
  cases: z.array(z.string()).optional(),
  /** `stopped` by a person, `failed` by itself; a restart of the backend ends none. */
  state: z.enum(['waiting', 'running', 'done', 'stopped', 'failed']),
  startedBy: z.string(),
  startedAt: instant,
  endedAt: instant.optional(),
  /** Cases that were looked at, of so many as there were to begin with; then the engine's runs are gone through. */
  looked: z.number().int(),
  of: z.number().int(),
  step: z.enum(['cases', 'runs']),
  /** Findings by what became of them. */
  counts: z.object({
    mended: z.number().int(),
    wouldBeMended: z.number().int(),
    proposed: z.number().int(),
    notMended: z.number().int(),
  }),
  /** Why it stands still, or failed. */
  why: messageShape.optional(),
});

export type Repair = z.output<typeof repairShape>;

export const repairResults = [
  /** It is at it now, or was when the backend went down: it is looked at again. */
  'begun',
  'mended',
  /** Of a dry run. */
  'would-be-mended',
  /** Not by this repair, but by the other one. */
  'proposed',
  'not-mended',
] as const;

/** One difference in one case. */
export const repairFindingShape = z.object({
  nth: z.number().int(),
  case: z.string(),
  /** Missing where neither side can tell. */
  kind: z.string().optional(),
  found: messageShape,
  measure: messageShape,
  result: z.enum(repairResults),
  /** What went wrong where it should have been mended. */
  error: z.string().optional(),
  run: z.object({ workflowId: z.string(), url: z.string().optional() }),
});

export type RepairFinding = z.output<typeof repairFindingShape>;

const id = z.object({ id: z.string().max(100) });
const page = {
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** For operators: each asks for the permission `business-relations.operate`. */
export const repairRoutes = {
  startRepair: defineRoute({
    method: 'post',
    path: '/repairs',
    summary:
      'Starts a repair: it goes on by itself, and is asked after by its id. One at a time.',
    body: z.strictObject({
      does: z.enum(repairKinds),
      dryRun: z.boolean(),
      /** Only these; all where missing. */
      cases: z.array(z.string().min(1).max(100)).min(1).max(500).optional(),
    }),
    answer: repairShape,
    limited: 'bulk',
    caller: 'person',
  }),
  repairs: defineRoute({
    method: 'get',
    path: '/repairs',
    summary: 'Repairs, newest first.',
    query: z.object(page),
    answer: z.object({
      items: z.array(repairShape),
      next: z.string().optional(),
      names: z.record(z.string(), z.string()),
    }),
    limited: 'lists',
    caller: 'person',
  }),
  repair: defineRoute({
    method: 'get',
    path: '/repairs/:id',
    summary: 'A repair and how far it has come.',
    parameters: id,
    answer: repairShape,
    caller: 'person',
  }),
  repairFindings: defineRoute({
    method: 'get',
    path: '/repairs/:id/findings',
    summary:
      'What a repair found, in the order of finding: what was different in which case, and what was done about it.',
    parameters: id,
    query: z.object({ ...page, result: z.enum(repairResults).optional() }),
    answer: z.object({
      items: z.array(repairFindingShape),
      next: z.string().optional(),
    }),
    limited: 'lists',
    caller: 'person',
  }),
  stopRepair: defineRoute({
    method: 'post',
    path: '/repairs/:id/stop',
    summary:
      'Stops a repair after the cases that it is at; what is mended stays so.',
    parameters: id,
    body: z.strictObject({}),
    answer: repairShape,
    caller: 'person',
  }),
} as const;
