import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';

/**
 * What our answer knows of an entity, as the catalog would give it: the app's own entity presentation shows it in its
 * way, and has nothing to fetch, so that nothing moves later.
 */
const namedEntity = (
  entityRef: string,
  names: Record<string, string>,
): Entity => {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name, title: names[entityRef] },
  };
};

/** A person, unit or service by name, linked to its page in the catalog. */
export const EntityName = (props: {
  entityRef: string;
  names: Record<string, string>;
  hideIcon?: boolean;
}) => (
  <EntityRefLink
    entityRef={namedEntity(props.entityRef, props.names)}
    hideIcon={props.hideIcon}
  />
);
