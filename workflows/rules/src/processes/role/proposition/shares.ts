import {
  EntityRef,
  Proposition,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { refuse, Rejection } from '../../../process';

/**
 * What the other units pay of it: one unit has one share, however many hold its role. A share that somebody is taking on
 * in this moment counts already, else two who accept at once would both find room.
 */
function takenByOthers(
  entity: EntityRef,
  unit: EntityRef | undefined,
  { assignments, accepting = [] }: Relations,
): number {
  const shares = new Map<EntityRef | undefined, number>();
  assignments
    .filter(
      ({ id, role, status, scope, unit: theirs }) =>
        role === 'customer' &&
        (status === 'accepted' || accepting.includes(id)) &&
        theirs !== unit &&
        'entities' in scope &&
        scope.entities.includes(entity),
    )
    .forEach(({ unit: theirs, share = 0 }) =>
      shares.set(theirs, Math.max(share, shares.get(theirs) ?? 0)),
    );
  return [...shares.values()].reduce((sum, share) => sum + share, 0);
}

/** The shares of all customers of one thing are at most the whole. */
export function withinTheWhole(
  { role, unit, scope, share }: Proposition,
  relations: Relations,
): Rejection | undefined {
  if (role !== 'customer' || share === undefined || !('entities' in scope)) {
    return undefined;
  }
  for (const entity of scope.entities) {
    const taken = takenByOthers(entity, unit, relations);
    const total = taken + share;
    if (total > 100) {
      return refuse('shares-beyond-whole', { entity, share, taken, total });
    }
  }
  return undefined;
}
