import {
  DeliveryState,
  DeliveryStatus,
} from '@business-relations/backstage-plugin-business-relations-node';
import { z } from 'zod';

/** What is of another type or missing is left empty: it is then listed as one that can't be read. */
const change = z.object({
  number: z.number().int(),
  issue: z.string().catch(''),
  /** The case, in a field of its own; missing on issues that have nothing to do with one. */
  order: z.string().min(1),
  to: z.string(),
  at: z.string().catch(''),
  comment: z.string().optional().catch(undefined),
});

/** Columns of the tracker's board, as far as they say something about how far the delivery is. */
const states = new Map<string, DeliveryState>([
  ['Planned', 'accepted'],
  ['In progress', 'started'],
  ['Blocked', 'stopped'],
  ['Done', 'delivered'],
]);

/** A change of an issue as a status of what was ordered by it; undefined where it says nothing about that. */
export function statusOf(
  row: unknown,
  tracker: string,
): DeliveryStatus | undefined {
  const read = change.safeParse(row);
  if (!read.success) return undefined;
  const { number, issue, order, to, at, comment } = read.data;
  const state = states.get(to);
  return (
    state && {
      id: String(number),
      case: order,
      state,
      at,
      sequence: number,
      reference: issue,
      url: `${tracker}/issues/${encodeURIComponent(issue)}`,
      ...(comment !== undefined && { note: comment }),
    }
  );
}
