import { Entity } from '@backstage/catalog-model';
import {
  mayHaveCustomers,
  relationsOfRole,
  withoutCustomerLabel,
} from '@business-relations/backstage-plugin-business-relations-common';
import { readLines, RelationLines } from './relationLines';

/**
 * The entity with a label where it has no customer, so that the catalog can be asked for those: its filters know equality
 * and existence, no negation. It follows from the relations that are emitted alone, so that it is as stable as they are;
 * whatever somebody writes into the label gives way to that.
 */
export function saidByLabel(
  entity: Entity,
  lines: RelationLines,
  serviceTypes?: readonly string[],
): Entity {
  const isWithout =
    mayHaveCustomers(entity, serviceTypes) &&
    !readLines(lines).some(({ type }) => type === relationsOfRole.customer.has);
  const { [withoutCustomerLabel]: said, ...others } =
    entity.metadata.labels ?? {};
  if (said === undefined && !isWithout) return entity;
  const labels = isWithout
    ? { ...others, [withoutCustomerLabel]: 'true' }
    : others;
  return { ...entity, metadata: { ...entity.metadata, labels } };
}
