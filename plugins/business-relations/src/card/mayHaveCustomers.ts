import { Entity } from '@backstage/catalog-model';

/** Components of these types are services where nothing is configured (architecture, section 5). */
export const defaultServiceTypes = ['service', 'website'];

/** Services, systems and domains have customers; libraries and the like have none. */
export function mayHaveCustomers(
  entity: Entity,
  serviceTypes: string[] = defaultServiceTypes,
): boolean {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  if (kind === 'system' || kind === 'domain') return true;
  const type = entity.spec?.type;
  return (
    kind === 'component' &&
    typeof type === 'string' &&
    serviceTypes.includes(type)
  );
}
