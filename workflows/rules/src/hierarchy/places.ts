import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { childrenOf, lineOf, UnitParents } from '../reorganisation/units';

/** Where units stand to each other in the catalog, in a tree that ends whatever the catalog says. */
export type Places = {
  /** What is part of nothing, and what is part of itself by way of others: from these every unit is reached. */
  tops: readonly EntityRef[];
  /** The units in one; under each that it is part of where those are several. */
  below(unit: EntityRef): readonly EntityRef[];
  /** All units below one, at any depth, each once. */
  allBelow(unit: EntityRef): ReadonlySet<EntityRef>;
  /** Itself and those above, nearest first, as far as it is plain which is above. */
  line(unit: EntityRef): readonly EntityRef[];
  /** Whether a unit is another, or somewhere in it. */
  standsIn(unit: EntityRef, other: EntityRef): boolean;
  isInCircle(unit: EntityRef): boolean;
};

/** All that is above, by any way; itself only where a circle leads back to it. */
function allAbove(unit: EntityRef, units: UnitParents): ReadonlySet<EntityRef> {
  const found = new Set<EntityRef>();
  const waiting = [...(units.get(unit)?.parents ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!found.has(next)) {
      found.add(next);
      waiting.push(...(units.get(next)?.parents ?? []));
    }
  }
  return found;
}

export function placesOf(units: UnitParents): Places {
  const above = new Map(
    [...units.keys()].map(unit => [unit, allAbove(unit, units)]),
  );
  const isInCircle = (unit: EntityRef) => above.get(unit)?.has(unit) ?? false;
  const isTop = (unit: EntityRef) =>
    isInCircle(unit) ||
    !units.get(unit)?.parents.some(parent => units.has(parent));
  const children = childrenOf(units);
  const below = (unit: EntityRef) =>
    (children.get(unit) ?? []).filter(each => !isInCircle(each));
  return {
    tops: [...units.keys()].filter(isTop),
    below,
    allBelow: unit => {
      const found = new Set<EntityRef>();
      const waiting = below(unit);
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (!found.has(next)) {
          found.add(next);
          waiting.push(...below(next));
        }
      }
      return found;
    },
    line: unit => lineOf(unit, units),
    standsIn: (unit, other) =>
      unit === other || (above.get(unit)?.has(other) ?? false),
    isInCircle,
  };
}
