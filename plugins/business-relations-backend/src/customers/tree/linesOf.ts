import {
  Assignment,
  EntityRef,
} from '@business-relations/backstage-plugin-business-relations-common';
import { UnitInTree } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Deviation, Hierarchy } from '@business-relations/rules';
import { isVisible, Visible } from '../../assignments/visible';
import { groupedBy } from '../../grouped';
import { FactsOfTree } from './factsOfTree';

/** What is shown of a unit. */
export function linesOf({
  facts,
  hierarchy: { places, decidesFor },
  deviations,
  visible,
  seen,
}: {
  facts: FactsOfTree;
  hierarchy: Hierarchy;
  deviations: ReadonlyMap<EntityRef, Deviation[]>;
  visible: Visible;
  /** Units that the catalog shows to the reader, of all that are named. */
  seen: ReadonlySet<EntityRef>;
}): (unit: EntityRef) => UnitInTree {
  const ofUnit = groupedBy(
    facts.roles.filter(role => isVisible(visible, role)),
    ({ unit }) => unit,
  );
  const held = (role: Assignment['role'], unit: EntityRef) =>
    (ofUnit.get(unit) ?? []).filter(each => each.role === role);
  const numberOf = (unit: EntityRef) => deviations.get(unit)?.length ?? 0;
  const decides = (unit: EntityRef): UnitInTree['decides'] => {
    const by = decidesFor(unit);
    if (by === undefined) return undefined;
    const people = by.customers
      .filter(each => isVisible(visible, each))
      .map(({ holder }) => holder);
    return {
      ...(seen.has(by.unit) && { unit: by.unit }),
      people: [...new Set(people)],
    };
  };
  return unit => {
    const whoDecides = decides(unit);
    return {
      unit,
      above: places
        .line(unit)
        .slice(1)
        .filter(each => seen.has(each)),
      units: places.below(unit).filter(each => seen.has(each)).length,
      customers: held('customer', unit),
      orderers: held('orderer', unit),
      ...(whoDecides && { decides: whoDecides }),
      deviations: (deviations.get(unit) ?? []).map(
        ({ is, says, assignment }) => ({
          is,
          says,
          ...(assignment !== undefined && { assignment }),
        }),
      ),
      deviationsBelow: [...places.allBelow(unit)].reduce(
        (sum, each) => sum + numberOf(each),
        0,
      ),
    };
  };
}
