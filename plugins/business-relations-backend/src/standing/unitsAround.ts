import {
  EntityRef,
  relatedRoles,
  Relations,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Chain } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { lineFrom } from '../catalog/levels';

export type UnitAround = { unit: EntityRef; above?: EntityRef };

/** IT's own offices stand in units of IT. */
const towardsBusiness: readonly Role[] = relatedRoles;

/**
 * The units of the business that roles name, and those above them up to the top, each once; a circle ends where it would
 * begin again.
 */
export function unitsAround(chain: Chain, { units }: Relations): UnitAround[] {
  const above = new Map(units.map(({ ref, parents }) => [ref, parents]));
  const named = chain
    .filter(({ role }) => towardsBusiness.includes(role))
    .flatMap(({ steps }) =>
      steps.flatMap(({ assignments }) =>
        assignments.flatMap(({ assignment }) => assignment.unit ?? []),
      ),
    );
  const found = new Map<EntityRef, UnitAround>();
  for (const begin of named) {
    const line = lineFrom(begin, above);
    line.forEach((unit, index) => {
      const next = line.at(index + 1);
      if (!found.has(unit)) {
        found.set(unit, { unit, ...(next !== undefined && { above: next }) });
      }
    });
  }
  return [...found.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1));
}
