import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import {
  OpeningOf,
  roleContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Me } from '../../people/useMe';

/** What can be done about a role that somebody has. */
export const roleChanges = ['handOver', 'confirm', 'end'] as const;

export type RoleChange = (typeof roleChanges)[number];

type Opening = OpeningOf<typeof roleContract>;

const openingOf = (change: RoleChange, { id, holder }: Assignment): Opening => {
  switch (change) {
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
  const permission = roleContract.permissionToOpen(
    openingOf(change, assignment),
    { asker: me.person, assignments: [assignment] },
  );
  return permission === undefined || me.permitted[permission.name] === true;
}
