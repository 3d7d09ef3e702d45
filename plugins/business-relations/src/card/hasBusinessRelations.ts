import { Entity } from '@backstage/catalog-model';
import { ApiHolder, configApiRef } from '@backstage/core-plugin-api';
import { mayHaveCustomers } from '@business-relations/backstage-plugin-business-relations-common';

/**
 * Whether an entity has a customer, orderers and an account manager at all: services (by
 * `businessRelations.serviceTypes`), systems and domains. For `EntitySwitch.Case if={…}` in the old frontend system.
 *
 * @public
 */
export const hasBusinessRelations = (
  entity: Entity,
  { apis }: { apis: ApiHolder },
): boolean =>
  mayHaveCustomers(
    entity,
    apis
      .get(configApiRef)
      ?.getOptionalStringArray('businessRelations.serviceTypes'),
  );
