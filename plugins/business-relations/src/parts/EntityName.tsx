import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { isErased } from '@business-relations/backstage-plugin-business-relations-common';
import { useWords } from '../words/useWords';

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

/** A person, unit or service by name, linked to its page in the catalog. Whoever was erased has neither. */
export function EntityName(props: {
  entityRef: string;
  names: Record<string, string>;
  hideIcon?: boolean;
}) {
  const { format } = useWords(props.names);
  return isErased(props.entityRef) ? (
    <span>{format.name(props.entityRef)}</span>
  ) : (
    <EntityRefLink
      entityRef={namedEntity(props.entityRef, props.names)}
      hideIcon={props.hideIcon}
    />
  );
}
