import {
  dueShape,
  instant,
  money,
  recordedEventShape,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Case, Outcome, RunRecord } from '@business-relations/rules';
import { z } from 'zod';

const ref = z.string();
const span = z.object({ from: instant, to: instant });
const term = z.object({
  clock: z.enum(['business', 'elapsed']),
  duration: z.string(),
});

/**
 * A case as worker and engine hand it over. Loose, since a newer worker may know of more: what it adds is kept and goes
 * back to it. What the kind's own state holds, its rules read.
 */
export const caseShape = z.looseObject({
  id: z.string(),
  kind: z.string(),
  shape: z.number().int(),
  schema: z.number().int(),
  epoch: z.number().int(),
  seq: z.number().int(),
  changedAt: z.number().int(),
  openedAt: instant,
  openedBy: ref.optional(),
  onBehalfOf: ref.optional(),
  policy: z.looseObject({
    version: z.string(),
    calendar: z.string(),
    terms: z.record(z.string(), term),
    limits: z.record(z.string(), money).optional(),
  }),
  watchers: z.array(ref),
  reassigned: z.record(z.string(), z.object({ to: ref, by: ref })),
  pause: z
    .object({ since: instant, until: instant, reason: z.string(), by: ref })
    .optional(),
  pauses: z.array(span),
  due: z.record(z.string(), dueShape),
  passed: z.record(
    z.string(),
    z.object({ at: instant, remindedAt: instant.optional() }),
  ),
  reminded: z.record(z.string(), z.string()),
  withdrawn: z.object({ at: instant, by: ref, reason: z.string() }).optional(),
  endedAt: instant.optional(),
  state: z.unknown(),
}) satisfies z.ZodType<Case>;

/** What the engine answers a command with. */
export const outcomeShape = z.object({
  case: caseShape,
  events: z.array(recordedEventShape),
}) satisfies z.ZodType<Outcome>;

/** What a run answers when it is asked what it knows. */
export const runRecordShape = z.object({
  epoch: z.number().int(),
  case: caseShape.optional(),
  projected: z.number().int(),
  events: z.array(recordedEventShape),
}) satisfies z.ZodType<RunRecord>;
