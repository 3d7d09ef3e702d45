import { createHash } from 'node:crypto';
import {
  ChangedRole,
  ChangedUnit,
  ReorganisationOutcome,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  ProposedChange,
  Reorganisation,
  UnitChange,
} from '@business-relations/rules';
import canonicalize from 'canonicalize';

/** Of all that it would do. How many cases are open says what follows, and changes while somebody reads. */
export const hashOf = ({ units, roles }: Reorganisation): string =>
  createHash('sha256')
    .update(
      canonicalize({
        units,
        roles: roles.map(({ cases: _, ...change }) => change),
      }) ?? '',
    )
    .digest('hex');

export function countsOf(
  roles: readonly ProposedChange[],
): Record<ReorganisationOutcome, number> {
  const counts = {
    undecided: 0,
    handOver: 0,
    confirm: 0,
    keep: 0,
    end: 0,
    asked: 0,
    notHeld: 0,
  };
  for (const { does } of roles) counts[does] += 1;
  return counts;
}

export const shownUnit =
  (roles: readonly ProposedChange[]) =>
  (change: UnitChange): ChangedUnit =>
    change.is === 'gone'
      ? {
          is: change.is,
          unit: change.unit,
          candidates: change.candidates.map(({ unit, because }) => ({
            unit,
            because,
          })),
          ...(change.successor !== undefined && {
            successor: change.successor,
          }),
          ends: change.ends,
          roles: roles.filter(
            ({ role, may }) => role.unit === change.unit && may.length > 0,
          ).length,
        }
      : {
          is: change.is,
          unit: change.unit,
          says: change.says,
          candidates: [],
          ends: false,
          roles: 0,
        };

/** `askedIn`: the case in which a role is being asked about. */
export const shownRole =
  (askedIn: ReadonlyMap<string, string>) =>
  ({ role, about: _, ...change }: ProposedChange): ChangedRole => {
    const ofCase = askedIn.get(role.id);
    return {
      assignment: role,
      ...change,
      ...(change.does === 'asked' && ofCase !== undefined && { case: ofCase }),
    };
  };
