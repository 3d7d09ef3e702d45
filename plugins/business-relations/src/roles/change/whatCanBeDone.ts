import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Me } from '../../people/useMe';
import { mayPropose } from '../propose/RoleField';
import { mayChange, RoleChange, roleChanges } from './roleChanges';

export type ToBeDone =
  /** An identified one is proposed to whom it names, or to somebody where it names nobody. */
  | { is: 'propose' }
  | { is: 'answer' | 'see'; case: string }
  | { is: 'change'; changes: RoleChange[] };

/** What this reader can do about a role; undefined where that is nothing. */
export function whatCanBeDone(
  me: Me,
  assignment: Assignment,
): ToBeDone | undefined {
  const { status, source, holder, role } = assignment;
  if (status === 'accepted') {
    const changes = roleChanges.filter(each => mayChange(me, each, assignment));
    return changes.length > 0 ? { is: 'change', changes } : undefined;
  }
  if (status === 'identified')
    return mayPropose(me, role) ? { is: 'propose' } : undefined;
  if (status === 'proposed' && source.from === 'proposal')
    return { is: holder === me.person ? 'answer' : 'see', case: source.case };
  return undefined;
}
