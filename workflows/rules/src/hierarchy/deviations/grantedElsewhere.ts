import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { DeviationRule } from '../deviation';

/**
 * Mandates come from the unit above: where whoever granted one is the customer of other units alone, the business says
 * another unit above than the catalog.
 */
export const grantedElsewhere: DeviationRule = (
  unit,
  { places, inForceOf, customersOf, customerFor },
) =>
  inForceOf(unit).flatMap(({ id, role, mandate }) => {
    const grantor = mandate?.grantor;
    if (grantor === undefined) return [];
    const elsewhere = customerFor(grantor);
    const isAbove = elsewhere.some(each => places.standsIn(unit, each));
    if (elsewhere.length === 0 || isAbove) return [];
    const line = places.line(unit);
    const above = (role === 'customer' ? line.slice(1) : line).find(
      each => customersOf(each).length > 0,
    );
    const theirs = elsewhere.flatMap(each =>
      customersOf(each).filter(({ holder }) => holder === grantor),
    );
    return [
      {
        is: 'otherAbove' as const,
        unit,
        says: message('hierarchy-other-above', {
          unit,
          person: grantor,
          elsewhere: [...elsewhere],
          ...(above !== undefined && { above }),
        }),
        assignment: id,
        tellsOf: [id, ...theirs.map(each => each.id)],
      },
    ];
  });
