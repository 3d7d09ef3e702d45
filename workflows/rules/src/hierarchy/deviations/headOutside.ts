import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { DeviationRule } from '../deviation';

/**
 * The head who is a unit's customer belongs to another part of the business. Whoever belongs to a unit above decides there
 * for what is below, and of whom the catalog names no unit nobody can tell.
 */
export const headOutside: DeviationRule = (
  unit,
  { facts: { belongs }, places, customersOf },
) =>
  customersOf(unit).flatMap(({ id, holder }) => {
    const own = belongs.get(holder) ?? [];
    const isInside = own.some(
      each => places.standsIn(each, unit) || places.standsIn(unit, each),
    );
    return own.length === 0 || isInside
      ? []
      : [
          {
            is: 'headOutside' as const,
            unit,
            says: message('hierarchy-head-outside', {
              person: holder,
              unit,
              belongsTo: [...own],
            }),
            assignment: id,
            tellsOf: [id],
          },
        ];
  });
