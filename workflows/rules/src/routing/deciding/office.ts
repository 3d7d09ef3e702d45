import {
  Decider,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { accountManagersFor } from '../accountManagers';
import { Inquiry } from '../inquiry';
import { officeOf } from '../offices';

/** Who answers for IT at one level of the ladder, by office; an account manager is one of the asker's customer. */
export function levelOfLadder(
  role: Role,
  inquiry: Inquiry,
): Decider | undefined {
  if (role !== 'accountManager') return officeOf(role, inquiry.relations);
  const [first, ...more] = accountManagersFor(inquiry);
  return first
    ? {
        parties: [first, ...more],
        authority: 'office',
        ...(first.unit && { unit: first.unit }),
      }
    : undefined;
}

/** The levels that somebody holds, lowest first, with the role of each. */
export const levelsHeld = (roles: Role[], inquiry: Inquiry) =>
  roles.flatMap(role => {
    const decider = levelOfLadder(role, inquiry);
    return decider ? [{ role, decider }] : [];
  });
