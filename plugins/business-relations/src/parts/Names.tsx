import { Fragment } from 'react';
import { EntityName } from './EntityName';
import styles from './Names.module.css';

/** Several people, units or services, each linked. */
export const Names = (props: {
  refs: readonly string[];
  names: Record<string, string>;
  hideIcon?: boolean;
}) => (
  <>
    {props.refs.map((ref, index) => (
      <Fragment key={ref}>
        {index > 0 && ' '}
        {/* A comma follows the last word, and begins no line. */}
        <span className={styles.kept}>
          <EntityName
            entityRef={ref}
            names={props.names}
            hideIcon={props.hideIcon}
          />
          {index < props.refs.length - 1 && ','}
        </span>
      </Fragment>
    ))}
  </>
);
