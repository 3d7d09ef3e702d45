import {
  Assignment,
  EntityRef,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { HierarchyFacts } from './business';

/** As much of the facts as the rules about mandates need of a few roles. */
export const relationsOf = (
  { day, units, present, rates, levels }: HierarchyFacts,
  {
    assignments,
    line = [],
  }: { assignments: readonly Assignment[]; line?: readonly EntityRef[] },
): Relations => ({
  day,
  units: line.map(ref => ({
    ref,
    parents: [...(units.get(ref)?.parents ?? [])],
  })),
  levels,
  askerUnits: [],
  assignments: [...assignments],
  present: assignments.flatMap(({ holder }) =>
    holder !== undefined && present.has(holder) ? [holder] : [],
  ),
  rates: [...rates],
  approvedThisYear: {},
});
