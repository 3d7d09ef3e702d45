import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityFilter,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import {
  RelatedRole,
  relationsOfRole,
  withoutCustomerLabel,
} from '@business-relations/backstage-plugin-business-relations-common';

/** In the address, where a reference stands otherwise: nobody is customer. */
export const WITHOUT = 'none';

/**
 * Services, systems and domains on which one unit or person has one role, or that have no customer. Each is one comparison
 * of the catalog's: it has no negation, hence the label; and an ordered "or" over relations takes seconds in a large one.
 */
export class RoleFilter implements EntityFilter {
  constructor(
    readonly role: RelatedRole,
    readonly value: string,
  ) {}

  getCatalogFilters(): Record<string, string> {
    return this.value === WITHOUT
      ? { [`metadata.labels.${withoutCustomerLabel}`]: 'true' }
      : { [`relations.${relationsOfRole[this.role].has}`]: this.value };
  }

  filterEntity(entity: Entity): boolean {
    return this.value === WITHOUT
      ? entity.metadata.labels?.[withoutCustomerLabel] === 'true'
      : getEntityRelations(entity, relationsOfRole[this.role].has).some(
          target => stringifyEntityRef(target) === this.value,
        );
  }

  toQueryValue(): string {
    return this.value;
  }
}
