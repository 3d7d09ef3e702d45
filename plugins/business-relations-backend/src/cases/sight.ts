import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { CaseFilter } from '@business-relations/backstage-plugin-business-relations-node';

/**
 * What a reader gets to see: cases by the permission policy, and entities by the catalog's. A case about an entity that
 * is hidden from them is told to them only where they have a part in it.
 */
export type Sight = {
  /** Missing: every case. */
  filter?: PermissionCriteria<CaseFilter>;
  /** Those of these that the catalog shows to them. */
  sees(entities: EntityRef[]): Promise<Set<EntityRef>>;
};
