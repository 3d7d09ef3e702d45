import {
  Assignment,
  Day,
  RelatedRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Standing, standingOf } from '../standing';

/** A role that somebody has still to be found for; an assignment that is taken up, where one says whom or what for. */
export type Vacancy = { role: RelatedRole; assignment?: string };

/** Somebody has it, or has been asked; one whose holder has left is handed over, which its unit's page leads to. */
const filled: Standing['is'][] = ['inForce', 'proposed', 'ahead', 'gone'];

/**
 * Whether a role is vacant among these that are for the same place: one that is only identified, or whose mandate is
 * over, fills nothing, and is what somebody is asked to take on.
 */
export function vacancyAmong(
  role: RelatedRole,
  held: { assignment: Assignment; inForce?: boolean }[],
  day: Day,
): Vacancy | undefined {
  const ofRole = held.filter(
    ({ assignment }) =>
      assignment.role === role && assignment.deputyFor === undefined,
  );
  const standings = ofRole.map(({ assignment, inForce }) => ({
    assignment,
    standing: standingOf(assignment, day, inForce),
  }));
  if (standings.some(({ standing }) => filled.includes(standing.is))) {
    return undefined;
  }
  const taken = standings.find(({ standing }) =>
    ['vacant', 'identified', 'expired'].includes(standing.is),
  );
  return { role, ...(taken && { assignment: taken.assignment.id }) };
}

/** What the form to propose begins with; `place` is said by the assignment itself where there is one. */
export const queryOf = (
  { role, assignment }: Vacancy,
  place: { unit?: string; entity?: string },
): string =>
  String(new URLSearchParams(assignment ? { assignment } : { role, ...place }));
