import {
  EntityRef,
  Relations,
  Unit,
} from '@business-relations/backstage-plugin-business-relations-common';
import { lineFrom } from '../routing/units';
import { Facts } from './facts';

/** A unit and what is above it as far as it is known, as the rules of routing walk it. */
export function unitsFrom(
  start: EntityRef,
  { parents }: Pick<Facts, 'parents'>,
): Unit[] {
  const units: Unit[] = [];
  const met = new Set<EntityRef>();
  for (let next: EntityRef | undefined = start; next && !met.has(next);) {
    met.add(next);
    const above: readonly EntityRef[] = parents.get(next) ?? [];
    units.push({ ref: next, parents: [...above] });
    // Several end the walk: which of them is meant nobody can tell.
    next = above.length === 1 ? above[0] : undefined;
  }
  return units;
}

/** No more than the walk itself needs. */
const nobody: Omit<Relations, 'units' | 'day'> = {
  askerUnits: [],
  assignments: [],
  present: [],
  rates: [],
  approvedThisYear: {},
};

/** The unit itself and those above it, nearest first. */
export const lineOf = (unit: EntityRef, facts: Facts): EntityRef[] =>
  lineFrom(unit, { ...nobody, day: facts.day, units: unitsFrom(unit, facts) })
    .units;
