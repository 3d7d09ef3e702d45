import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { KnownUnit, Units } from './business';

/** What a walk through the units needs of them. */
export type UnitParents = ReadonlyMap<EntityRef, Pick<KnownUnit, 'parents'>>;

/** A unit and those above it, nearest first: several parents or a circle end the walk, since nobody can tell which is meant. */
export function lineOf(unit: EntityRef, units: UnitParents): EntityRef[] {
  const line = [unit];
  for (let next = units.get(unit); next;) {
    const [parent, ...more] = next.parents;
    if (parent === undefined || more.length > 0 || line.includes(parent)) break;
    line.push(parent);
    next = units.get(parent);
  }
  return line;
}

/** The units in each, directly. */
export function childrenOf(units: UnitParents): Map<EntityRef, EntityRef[]> {
  const children = new Map<EntityRef, EntityRef[]>();
  for (const [ref, { parents }] of units) {
    for (const parent of parents) {
      const known = children.get(parent);
      if (known) known.push(ref);
      else children.set(parent, [ref]);
    }
  }
  return children;
}

/** The units to which each person belongs directly. */
export function unitsOfPeople(units: Units): Map<EntityRef, EntityRef[]> {
  const found = new Map<EntityRef, EntityRef[]>();
  for (const { ref, members } of units.values()) {
    for (const person of members) {
      const known = found.get(person);
      if (known) known.push(ref);
      else found.set(person, [ref]);
    }
  }
  return found;
}
