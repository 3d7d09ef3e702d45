import { fitsAbove } from '../../processes/role/proposition/fitsAbove';
import { DeviationRule } from '../deviation';
import { relationsOf } from '../relations';

/**
 * A mandate that no longer fits inside the one above, by the rule by which it would be refused today: the unit has moved,
 * the mandate above has shrunk, or both were imported.
 */
export const mandateBeyond: DeviationRule = (
  unit,
  { facts, places, inForceOf, customersOf },
) => {
  const held = inForceOf(unit).filter(({ mandate }) => mandate !== undefined);
  if (held.length === 0) return [];
  const line = places.line(unit);
  const assignments = line.flatMap(each => customersOf(each));
  const relations = relationsOf(facts, { assignments, line });
  return held.flatMap(proposition => {
    const refusal = fitsAbove(proposition, relations);
    return refusal
      ? [
          {
            is: 'mandateBeyond' as const,
            unit,
            says: refusal.refused,
            assignment: proposition.id,
            tellsOf: [proposition.id, ...assignments.map(({ id }) => id)],
          },
        ]
      : [];
  });
};
