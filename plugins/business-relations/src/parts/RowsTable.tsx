import {
  Cell,
  Column,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
  useBreakpoint,
} from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './RowsTable.module.css';

export type RowColumn<T> = {
  id: string;
  label: string;
  /** What the column has to say of a row; on a phone nothing is shown where it says nothing. */
  cell: (row: T) => ReactNode;
  /** Share of the width. */
  width?: `${number}%`;
};

type Props<T> = {
  label: string;
  /** The first column names the row. */
  columns: [RowColumn<T>, ...RowColumn<T>[]];
  rows: T[];
  keyOf: (row: T) => string;
};

function Wide<T>({ label, columns, rows, keyOf }: Props<T>) {
  return (
    <TableRoot aria-label={label}>
      <TableHeader>
        {columns.map((column, index) => (
          <Column
            key={column.id}
            id={column.id}
            isRowHeader={index === 0}
            style={{ width: column.width }}
          >
            {column.label}
          </Column>
        ))}
      </TableHeader>
      <TableBody>
        {rows.map(row => (
          <Row key={keyOf(row)} id={keyOf(row)}>
            {columns.map(column => (
              <Cell key={column.id} className={styles.cell}>
                {column.cell(row)}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </TableRoot>
  );
}

function Narrow<T>({ label, columns, rows, keyOf }: Props<T>) {
  const [first, ...others] = columns;
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map(row => (
        <li key={keyOf(row)} className={styles.item}>
          <div className={styles.first}>{first.cell(row)}</div>
          <dl className={styles.facts}>
            {others.map(column => {
              const content = column.cell(row);
              if (content === null || content === undefined) return null;
              return (
                <div key={column.id} className={styles.fact}>
                  <dt>{column.label}</dt>
                  <dd>{content}</dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** Rows as a table; on a phone as a list, since nobody reads a table sideways. */
export function RowsTable<T>(props: Props<T>) {
  const { up } = useBreakpoint();
  return up('sm') ? <Wide {...props} /> : <Narrow {...props} />;
}
