import {
  EntityRef,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { DeviationRule } from '../deviation';

/**
 * The first thing that somebody orders of which no customer is their own unit or one above it; `paidBy` has what has a
 * customer at all.
 */
export const orderedOutside = (
  ordered: readonly EntityRef[],
  paidBy: ReadonlyMap<EntityRef, readonly EntityRef[]>,
  standsIn: (customer: EntityRef) => boolean,
): EntityRef | undefined =>
  ordered.find(each => {
    const customers = paidBy.get(each) ?? [];
    return customers.length > 0 && !customers.some(standsIn);
  });

/** Somebody who orders what another part of the business pays for. */
export const ordererOutside: DeviationRule = (
  unit,
  { facts: { paidBy }, places, rolesOf },
) =>
  rolesOf(unit).flatMap(({ id, role, holder, scope, status }) => {
    const isAsked = status === 'proposed' || status === 'accepted';
    if (role !== 'orderer' || !isAsked || !('entities' in scope)) return [];
    const entity = orderedOutside(scope.entities, paidBy, customer =>
      places.standsIn(unit, customer),
    );
    if (entity === undefined || holder === undefined) return [];
    return [
      {
        is: 'ordererOutside' as const,
        unit,
        says: message('hierarchy-orderer-outside', {
          person: holder,
          unit,
          entity,
          customers: [...(paidBy.get(entity) ?? [])],
        }),
        assignment: id,
        tellsOf: [id],
      },
    ];
  });
