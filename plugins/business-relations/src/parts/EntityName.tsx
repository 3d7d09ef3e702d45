import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** A person, unit or service by name, linked to its page. The name comes with our answer, so nothing moves later. */
export const EntityName = (props: {
  entityRef: string;
  names: Record<string, string>;
}) => (
  <EntityRefLink entityRef={props.entityRef}>
    {props.names[props.entityRef] ??
      props.entityRef.slice(props.entityRef.lastIndexOf('/') + 1)}
  </EntityRefLink>
);
