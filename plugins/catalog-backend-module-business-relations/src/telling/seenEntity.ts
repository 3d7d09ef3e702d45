import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import {
  SeenEntity,
  seenSpecFields,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

/** The kinds that make up the shape of an organisation and its services. */
const KINDS = new Set(['Component', 'System', 'Domain', 'Group', 'User']);

/** An entity cut down to its shape; undefined for kinds that have no part in it. */
export const seenEntityOf = (entity: Entity): SeenEntity | undefined => {
  if (!KINDS.has(entity.kind)) return undefined;
  const { namespace = DEFAULT_NAMESPACE, name } = entity.metadata;
  const { title, description } = entity.metadata;
  const spec = seenSpecFields.flatMap(field => {
    const value = entity.spec?.[field];
    return value === undefined ? [] : [[field, value]];
  });
  return {
    kind: entity.kind,
    metadata: { namespace, name, title, description },
    spec: Object.fromEntries(spec),
  };
};
