import {
  Instant,
  Message,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { DeliveryTold } from '@business-relations/rules';
import { z } from 'zod';

/** What a system said, by its own id of it: of a case, or why it can't be read. */
export type ReadStatus = { id: string; caseId: string } & (
  { told: DeliveryTold } | { because: Message }
);

const id = z.string().trim().min(1).max(255);
const caseId = z.string().trim().min(1).max(100);

const moment = z.iso
  .datetime({ offset: true })
  // As all moments are written, so that they can be compared as text.
  .transform((at): Instant => new Date(at).toISOString());

const shape = z.object({
  id,
  case: caseId,
  state: z.enum(['accepted', 'started', 'stopped', 'delivered']),
  at: moment,
  sequence: z.number().int().optional(),
  reference: z.string().trim().min(1).max(200).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  note: z.string().trim().min(1).max(2000).optional(),
});

const named = z.object({ id, case: caseId.catch('') });

function withoutEmpty({ case: _, ...read }: z.output<typeof shape>) {
  const { sequence, reference, url, note, ...told } = read;
  return {
    ...told,
    ...(sequence !== undefined && { sequence }),
    ...(reference !== undefined && { reference }),
    ...(url !== undefined && { url }),
    ...(note !== undefined && { note }),
  };
}

/** Whatever a system said; undefined where it has no id, so that nobody could know it again. */
export function readStatus(row: unknown): ReadStatus | undefined {
  const known = named.safeParse(row);
  if (!known.success) return undefined;
  const { id: itsId, case: itsCase } = known.data;
  const read = shape.safeParse(row);
  if (read.success) {
    return { id: itsId, caseId: itsCase, told: withoutEmpty(read.data) };
  }
  const where = read.error.issues[0]?.path.map(String).join('.') ?? '';
  return {
    id: itsId,
    caseId: itsCase,
    because: message('delivery-unreadable', { where }),
  };
}
