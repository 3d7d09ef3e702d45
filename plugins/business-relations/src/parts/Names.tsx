import { Fragment } from 'react';
import { EntityName } from './EntityName';

/** Several people, units or services, each linked. */
export const Names = (props: {
  refs: readonly string[];
  names: Record<string, string>;
  hideIcon?: boolean;
}) => (
  <>
    {props.refs.map((ref, index) => (
      <Fragment key={ref}>
        {index > 0 && ', '}
        <EntityName
          entityRef={ref}
          names={props.names}
          hideIcon={props.hideIcon}
        />
      </Fragment>
    ))}
  </>
);
