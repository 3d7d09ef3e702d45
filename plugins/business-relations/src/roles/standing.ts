import {
  Assignment,
  Day,
} from '@business-relations/backstage-plugin-business-relations-common';

/**
 * How an assignment stands on a day, as a page says it. `gone`: accepted and dated right, and yet without authority,
 * since its holder is no longer in the catalog.
 */
export type Standing =
  | {
      is:
        | 'inForce'
        | 'vacant'
        | 'identified'
        | 'proposed'
        | 'declined'
        | 'ended'
        | 'gone';
    }
  | { is: 'ahead' | 'expired'; day: Day };

/** `inForce` is the server's word, where the answer has it: it knows who has left, and whether acceptance is assumed. */
export function standingOf(
  assignment: Assignment,
  today: Day,
  inForce?: boolean,
): Standing {
  const { status, mandate, holder } = assignment;
  if (inForce) return { is: 'inForce' };
  if (holder === undefined) return { is: 'vacant' };
  if (status !== 'accepted') return { is: status };
  if (mandate && mandate.from > today)
    return { is: 'ahead', day: mandate.from };
  if (mandate?.to !== undefined && mandate.to < today)
    return { is: 'expired', day: mandate.to };
  return { is: inForce === false ? 'gone' : 'inForce' };
}
