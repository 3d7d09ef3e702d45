import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { SeenEntity } from '@business-relations/backstage-plugin-business-relations-common/contract';

/** The kinds that make up the shape of an organisation and its services. */
const KINDS = new Set(['Component', 'System', 'Domain', 'Group', 'User']);

/** What of `spec` tells where an entity stands, who it belongs to, and what is declared on it. */
const FIELDS = [
  'type',
  'owner',
  'system',
  'domain',
  'subdomainOf',
  'parent',
  'children',
  'members',
  'memberOf',
  'profile',
  'customers',
  'orderers',
  'accountManagers',
  'offering',
];

/** An entity cut down to its shape; undefined for kinds that have no part in it. */
export const seenEntityOf = (entity: Entity): SeenEntity | undefined => {
  if (!KINDS.has(entity.kind)) return undefined;
  const { namespace = DEFAULT_NAMESPACE, name } = entity.metadata;
  const { title, description } = entity.metadata;
  const spec = FIELDS.flatMap(field => {
    const value = entity.spec?.[field];
    return value === undefined ? [] : [[field, value]];
  });
  return {
    kind: entity.kind,
    metadata: { namespace, name, title, description },
    spec: Object.fromEntries(spec),
  };
};
