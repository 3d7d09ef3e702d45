import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import {
  OpeningOf,
  roleContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Me } from '../../people/useMe';

/** What can be done about a role that somebody has. */
export const roleChanges = ['handOver', 'deputy', 'confirm', 'end'] as const;

export type RoleChange = (typeof roleChanges)[number];

/** Those that are asked for in a dialog; a deputy is proposed on a page of their own. */
export type AskedHere = Exclude<RoleChange, 'deputy'>;

type Opening = OpeningOf<typeof roleContract>;

const openingOf = (
  change: RoleChange,
  { id, holder, role, scope, inAddition }: Assignment,
): Opening => {
  switch (change) {
    case 'deputy':
      return {
        ask: 'accept',
        role,
        holder: holder ?? '',
        scope,
        inAddition,
        deputyFor: id,
      };
    case 'handOver':
      return { ask: 'handOver', assignment: id, successor: holder ?? '' };
    case 'confirm':
      return { ask: 'confirm', assignment: id };
    default:
      return { ask: 'end', assignment: id, reason: '' };
  }
};

/** By the rule that HTTP asks: one's own role, else by permission. */
export function mayChange(
  me: Me,
  change: RoleChange,
  assignment: Assignment,
): boolean {
  // A deputy has none of their own.
  if (change === 'deputy' && assignment.deputyFor !== undefined) return false;
  const permission = roleContract.permissionToOpen(
    openingOf(change, assignment),
    { asker: me.person, assignments: [assignment] },
  );
  return permission === undefined || me.permitted[permission.name] === true;
}
