import { z } from 'zod';
import { instant } from './primitives';
import { defineRoute } from './route';
import { messageShape } from './shapes';

/** One thing that a delivery system said of a case. */
export const deliveryStatusShape = z.object({
  /** By the name of its module. */
  system: z.string(),
  /** The system's own. */
  id: z.string(),
  state: z.enum(['accepted', 'started', 'stopped', 'delivered']),
  /** When it came about there. */
  at: instant,
  sequence: z.number().int().optional(),
  reference: z.string().optional(),
  url: z.string().optional(),
  note: z.string().optional(),
  receivedAt: instant,
  /** The case was told. */
  taken: z.boolean(),
  /** The last that this system said of it, in its own order. */
  isLast: z.boolean(),
  /** Why it changes nothing, or not yet. */
  because: messageShape.optional(),
});

export type DeliveryStatusOfCase = z.output<typeof deliveryStatusShape>;

export const deliveryRoutes = {
  deliveryStatuses: defineRoute({
    method: 'get',
    path: '/cases/:id/delivery-statuses',
    summary:
      'What delivery systems said of a case, in their order, with what came of each.',
    parameters: z.object({ id: z.string().max(100) }),
    answer: z.object({
      items: z.array(deliveryStatusShape),
      names: z.record(z.string(), z.string()),
    }),
    caller: 'person',
  }),
} as const;
