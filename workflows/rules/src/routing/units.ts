import {
  EntityRef,
  Fact,
  Reason,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { because } from './reasons';

/** A unit and those above it, nearest first, as far as the catalog can tell; why it can't tell further. */
export type Line = { units: EntityRef[]; ends?: Reason };

/** Walks up the parents: several of them, or a circle, end the walk. */
export function lineFrom(start: EntityRef, { units }: Relations): Line {
  const line = [start];
  let unit = units.find(({ ref }) => ref === start);
  while (unit) {
    const here = { unit: unit.ref };
    const [parent, ...more] = [...new Set(unit.parents)];
    if (more.length > 0) {
      return {
        units: line,
        ends: because(
          'several-units-above',
          { ...here, parents: [parent, ...more] },
          here,
        ),
      };
    }
    if (parent !== undefined && line.includes(parent)) {
      return { units: line, ends: because('units-in-a-circle', here, here) };
    }
    unit = units.find(({ ref }) => ref === parent);
    if (unit) line.push(unit.ref);
  }
  return { units: line };
}

/** The units of several lines, each once, nearest to where they start first. */
export function nearestFirst(lines: Line[]): EntityRef[] {
  const longest = Math.max(0, ...lines.map(({ units }) => units.length));
  const found = new Set<EntityRef>();
  for (let distance = 0; distance < longest; distance += 1) {
    for (const { units } of lines) {
      if (distance < units.length) found.add(units[distance]);
    }
  }
  return [...found];
}

/** The fact that a unit is in the catalog, where it is. */
export const factsOfUnit = (
  unit: EntityRef | undefined,
  { units }: Relations,
): Fact[] =>
  unit !== undefined && units.some(({ ref }) => ref === unit) ? [{ unit }] : [];
