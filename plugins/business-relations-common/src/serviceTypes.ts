/**
 * Components of these types are services where `businessRelations.serviceTypes` is not configured.
 *
 * @public
 */
export const defaultServiceTypes: readonly string[] = ['service', 'website'];

/**
 * Whether an entity of the catalog has customers: services (components of one of the types), systems and domains do;
 * libraries and the like have none.
 *
 * @public
 */
export function mayHaveCustomers(
  { kind, spec }: { kind: string; spec?: { type?: unknown } },
  serviceTypes: readonly string[] = defaultServiceTypes,
): boolean {
  switch (kind.toLocaleLowerCase('en-US')) {
    case 'system':
    case 'domain':
      return true;
    case 'component':
      return typeof spec?.type === 'string' && serviceTypes.includes(spec.type);
    default:
      return false;
  }
}
