import {
  Assignment,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { DeviationRule } from '../deviation';

const hasBudgetOrServices = ({ role, scope, mandate }: Assignment) =>
  role === 'orderer' ||
  mandate?.money !== undefined ||
  ('entities' in scope && scope.entities.length > 0);

/** Taken on or asked for: a mandate that has ended, or a holder who has left, is a finding of its own. */
const isTakenUp = ({ role, status }: Assignment) =>
  role === 'customer' && (status === 'proposed' || status === 'accepted');

/** Somebody orders, or money is set aside, where nobody on the way up decides. */
export const withoutCustomer: DeviationRule = (unit, { places, rolesOf }) => {
  const roles = rolesOf(unit);
  const because = roles.find(hasBudgetOrServices);
  if (because === undefined) return [];
  if (places.line(unit).some(each => rolesOf(each).some(isTakenUp))) return [];
  const identified = roles.find(({ role }) => role === 'customer');
  return [
    {
      is: 'noCustomer',
      unit,
      says: message('hierarchy-no-customer', { unit }),
      ...(identified && { assignment: identified.id }),
      tellsOf: [because.id, ...(identified ? [identified.id] : [])],
    },
  ];
};
