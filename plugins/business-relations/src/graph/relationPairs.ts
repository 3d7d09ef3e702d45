import {
  relatedRoles,
  relationsOfRole,
} from '@business-relations/backstage-plugin-business-relations-common';

/**
 * The six relations, each with its way back, for the catalog graph: it knows the catalog's own alone unless it is told.
 *
 * @public
 */
export const businessRelationPairs: [string, string][] = relatedRoles.map(
  role => [relationsOfRole[role].has, relationsOfRole[role].of],
);

/**
 * The same in one list.
 *
 * @public
 */
export const businessRelationTypes: string[] = businessRelationPairs.flat();
