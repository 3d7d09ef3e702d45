import { Brought, BROUGHT_BY_ANNOTATION } from './brought';

/** Where the catalog says that it comes from. */
const LOCATION = 'business-relations:imports';

/**
 * A unit or person of an import as an entity. One function for the catalog module, which brings it, and for our own
 * picture of the catalog, which need not wait for that.
 */
export function broughtEntity({ ref, name, email, partOf, source }: Brought) {
  const [kind, rest] = ref.split(':');
  const [namespace, ownName] = rest.split('/');
  const isUnit = kind === 'group';
  const [parent] = partOf;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: isUnit ? 'Group' : 'User',
    metadata: {
      namespace,
      name: ownName,
      ...(name !== undefined && { title: name }),
      annotations: {
        [BROUGHT_BY_ANNOTATION]: source,
        'backstage.io/managed-by-location': LOCATION,
        'backstage.io/managed-by-origin-location': LOCATION,
      },
    },
    spec: {
      profile: {
        ...(name !== undefined && { displayName: name }),
        ...(email !== undefined && { email }),
      },
      ...(isUnit
        ? { type: 'unit', children: [], ...(parent && { parent }) }
        : { memberOf: [...partOf] }),
    },
  };
}
