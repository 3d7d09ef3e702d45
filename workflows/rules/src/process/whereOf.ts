import {
  EntityRef,
  Proposition,
} from '@business-relations/backstage-plugin-business-relations-common';

/** Where a role holds, as it is said of it: for its unit, else for what it is about. */
export const whereOf = ({
  unit,
  scope,
}: Pick<Proposition, 'unit' | 'scope'>): EntityRef[] => {
  if (unit) return [unit];
  return 'entities' in scope ? scope.entities : [];
};
