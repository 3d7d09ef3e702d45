import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { DeviationRule } from '../deviation';

/** The way up from a unit ends where the catalog says several things at once. */
export const catalogUnclear: DeviationRule = (unit, { facts, places }) => {
  const parents = facts.units.get(unit)?.parents ?? [];
  return [
    ...(places.isInCircle(unit)
      ? [
          {
            is: 'circle' as const,
            unit,
            says: message('hierarchy-circle', { unit }),
            tellsOf: [],
          },
        ]
      : []),
    ...(parents.length > 1
      ? [
          {
            is: 'severalAbove' as const,
            unit,
            says: message('hierarchy-several-above', {
              unit,
              parents: [...parents],
            }),
            tellsOf: [],
          },
        ]
      : []),
  ];
};
