import { z } from 'zod';
import { roles } from '../roles';
import { cursor, instant } from './primitives';
import { defineRoute } from './route';
import { assignmentShape, messageShape, partyShape } from './shapes';

/** What can be missing, no longer true, or wrong. What leaves most people without an answer comes first. */
export const findingKinds = [
  'officeVacant',
  'serviceWithoutCustomer',
  'noAccountManager',
  'vacant',
  'holderLeft',
  'expired',
  'pending',
  'notConfirmed',
  'notProposed',
  'noEvidence',
  'ordererOutside',
  'noLongerDeclared',
  'deliveryStopped',
  'sourceSilent',
  'sourceRow',
  'deliveryStray',
  'unreadable',
  'entityError',
  'fork',
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** Whose task it is to do something about a finding. */
export const findingTaskShape = z.discriminatedUnion('of', [
  /** Whoever is asked, or whose task it is to have a role filled. */
  z.object({ of: z.literal('people'), people: z.array(partyShape).min(1) }),
  /** Whoever owns the entity in the catalog, as far as that is known. */
  z.object({ of: z.literal('owner'), owner: z.string().optional() }),
  /** Nobody is in office whose task it could be: whoever may administer roles. */
  z.object({ of: z.literal('administrators') }),
  z.object({ of: z.literal('operators') }),
]);

export type FindingTask = z.output<typeof findingTaskShape>;

export const findingShape = z.object({
  kind: z.enum(findingKinds),
  /** What it is about; the catalog may not have it. */
  entity: z.string().optional(),
  inCatalog: z.boolean(),
  /** The office of IT that is vacant. */
  role: z.enum(roles).optional(),
  /** The role that it is about; it stands among the answer's `assignments`. */
  assignment: z.string().optional(),
  /** The case in which it is asked, or which it is about. */
  case: z.string().optional(),
  since: instant.optional(),
  /**
   * Where in the YAML it is, what the catalog says, the number of an event, who somebody of an import is now, or which
   * system, and by what it knows the role or what it said.
   */
  detail: z.string().optional(),
  /** Why an office is vacant, why roles of another system are not taken, or what a delivery system says. */
  because: messageShape.optional(),
  task: findingTaskShape,
});

export type Finding = z.output<typeof findingShape>;

/** Of more than this it is only said that there are more: to count is not to read everything. */
export const COUNTED_AT_MOST = 1_000;

export const findingRoutes = {
  findings: defineRoute({
    method: 'get',
    path: '/findings',
    summary:
      'What is missing or no longer true about roles, entities that could not be read, and cases that run beside their record.',
    query: z.object({
      kind: z.enum(findingKinds).optional(),
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: z.object({
      items: z.array(findingShape),
      /** The roles that these findings are about. */
      assignments: z.array(assignmentShape),
      next: z.string().optional(),
      names: z.record(z.string(), z.string()),
    }),
    limited: 'lists',
    caller: 'person',
  }),
  findingCounts: defineRoute({
    method: 'get',
    path: '/findings/counts',
    summary: 'How many findings there are of each kind.',
    query: z.object({}),
    answer: z.object({
      items: z.array(
        z.object({
          kind: z.enum(findingKinds),
          number: z.number().int(),
          /** There are more than this number. */
          more: z.boolean(),
        }),
      ),
    }),
    limited: 'lists',
    caller: 'person',
  }),
} as const;
