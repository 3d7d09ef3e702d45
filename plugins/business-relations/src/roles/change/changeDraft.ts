import {
  OpeningOf,
  roleContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { AskedHere } from './roleChanges';

type Opening = OpeningOf<typeof roleContract>;

export type ChangeDraft = {
  successor?: { ref: string; name?: string };
  reason: string;
};

/** What is sent; undefined while something is needed. */
export function openingOf(
  change: AskedHere,
  assignment: string,
  { successor, reason }: ChangeDraft,
): Opening | undefined {
  const why = reason.trim();
  switch (change) {
    case 'confirm':
      return { ask: 'confirm', assignment };
    case 'handOver':
      return successor
        ? {
            ask: 'handOver',
            assignment,
            successor: successor.ref,
            ...(why && { reason: why }),
          }
        : undefined;
    default:
      return why ? { ask: 'end', assignment, reason: why } : undefined;
  }
}
