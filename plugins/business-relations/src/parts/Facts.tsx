import { Fragment, ReactNode } from 'react';
import styles from './Facts.module.css';

/** Name and value, line by line; what isn't there has no line. */
export const Facts = (props: {
  facts: ([name: string, value: ReactNode] | false | '' | undefined)[];
}) => (
  <dl className={styles.facts}>
    {props.facts.map(
      fact =>
        fact && (
          <Fragment key={fact[0]}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </Fragment>
        ),
    )}
  </dl>
);
