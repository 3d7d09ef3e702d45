import { z } from 'zod';
import { cursor, entityRef } from './primitives';
import { defineRoute } from './route';
import { assignmentShape } from './shapes';

/** One customer unit as a line: who has which role, and what is vacant or pending. */
export const customerLineShape = z.object({
  unit: z.string(),
  /** The nearest unit above that is a customer too. */
  above: z.string().optional(),
  customers: z.array(assignmentShape),
  accountManagers: z.array(assignmentShape),
  orderers: z.array(assignmentShape),
  /** Services that this unit is customer of, effective now. */
  services: z.number().int(),
  findings: z.array(
    z.enum([
      'noCustomer',
      'customerPending',
      'customerExpired',
      'holderLeft',
      'noAccountManager',
      'accountManagerPending',
      'noEvidence',
      'notConfirmed',
    ]),
  ),
  /** Roles whose holders are no longer in the catalog: to be handed over. */
  left: z.array(z.string()),
  openCases: z.number().int(),
});

export type CustomerLine = z.output<typeof customerLineShape>;

const names = z.record(z.string(), z.string());

export const customerRoutes = {
  customers: defineRoute({
    method: 'get',
    path: '/customers',
    summary:
      'The units that are customers, and groups of the catalog that could become one.',
    query: z.object({
      search: z.string().max(200).optional(),
      /** `candidates` adds groups without any role, so that a first customer can be named. */
      show: z.enum(['customers', 'candidates']).default('customers'),
      /** Only this unit's line, whatever it is: a customer, or a group without any role. */
      unit: entityRef.optional(),
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({
      items: z.array(customerLineShape),
      next: z.string().optional(),
      names,
    }),
    limited: 'lists',
    caller: 'person',
  }),
  assignments: defineRoute({
    method: 'get',
    path: '/assignments',
    summary: 'Assignments of roles, filtered.',
    query: z.object({
      unit: entityRef.optional(),
      holder: entityRef.optional(),
      entity: entityRef.optional(),
      role: z.string().max(40).optional(),
      status: z.string().max(40).optional(),
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({
      items: z.array(assignmentShape),
      next: z.string().optional(),
      names,
    }),
    limited: 'lists',
    caller: 'person',
  }),
  assignmentHistory: defineRoute({
    method: 'get',
    path: '/assignments/:id/history',
    summary:
      'Every version of one assignment, oldest first, with who changed it and when.',
    parameters: z.object({ id: z.string().max(100) }),
    answer: z.object({
      items: z.array(
        z.object({
          assignment: assignmentShape,
          at: z.iso.datetime(),
          by: z.string().optional(),
          why: z.string(),
        }),
      ),
      names,
    }),
    caller: 'person',
  }),
  /** Pickers: services, systems, domains, units, people from the mirror of the catalog. */
  entities: defineRoute({
    method: 'get',
    path: '/entities',
    summary:
      'Services, systems, domains, units or people of the catalog by the beginning of a word in their name.',
    query: z.object({
      of: z.enum(['subject', 'service', 'unit', 'person']),
      search: z.string().max(200).default(''),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    answer: z.object({
      items: z.array(
        z.object({
          ref: z.string(),
          name: z.string(),
          kind: z.string(),
          description: z.string().optional(),
        }),
      ),
    }),
    limited: 'lists',
    caller: 'person',
  }),
} as const;
