import {
  EntityRef,
  Message,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { ImportRow } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Held, Line, Plan, Step } from '@business-relations/rules/imports';
import { headings, TableColumn } from './table/columns';
import { Table } from './table/readTable';

type Headings = Table['headings'];

/** As the file writes it, or as it could. */
const headingOf = (column: TableColumn, known: Headings) =>
  known.get(column) ?? headings[column].en[0];

const inFile = (
  because: Message,
  column: TableColumn | undefined,
  known: Headings,
): Message =>
  because.code === 'import-cell-missing' && column
    ? message('import-cell-missing', { heading: headingOf(column, known) })
    : because;

const partOf = ({
  role,
  unit,
  holder,
  scope,
  share,
  mandate,
}: Omit<Held, 'id' | 'status' | 'source' | 'revision'>): Pick<
  ImportRow,
  'role' | 'unit' | 'holder' | 'scope' | 'share' | 'mandate'
> => ({
  role,
  holder,
  scope,
  ...(unit && { unit }),
  ...(share !== undefined && { share }),
  ...(mandate && { mandate }),
});

function rowOf(step: Step, known: Headings): ImportRow {
  const { does } = step;
  switch (step.does) {
    case 'error': {
      const { line, column, unit, because } = step;
      return {
        does,
        line,
        ...(column && { column: headingOf(column, known) }),
        ...(unit && { unit }),
        because: inFile(because, column, known),
      };
    }
    case 'nothing':
      return {
        does,
        line: step.line,
        unit: step.unit,
        because: step.because,
      };
    case 'unchanged':
      return {
        does,
        line: step.line,
        because: step.because,
        ...partOf(step.role),
      };
    case 'ended':
      return { does, because: step.because, ...partOf(step.role) };
    case 'new':
      return { does, line: step.line, ...partOf(step.proposition) };
    case 'changed': {
      const { line, proposition, before, because } = step;
      const { mandate, share } = before;
      return {
        does,
        line,
        ...(because && { because }),
        ...partOf(proposition ?? before),
        before: {
          ...(mandate && { mandate }),
          ...(share !== undefined && { share }),
        },
      };
    }
    default:
      return step satisfies never;
  }
}

/** A plan row by row, as people read it: in the order of the file, and what no row says any more last. */
export function rowsOf(
  plan: Plan,
  { mistakes, headings: known }: Pick<Table, 'mistakes' | 'headings'>,
  { lines, fresh }: { lines: readonly Line[]; fresh: ReadonlySet<EntityRef> },
) {
  const bringing = new Map(
    lines.flatMap(({ line, unit, head }): [number, EntityRef[]][] => {
      const brings = [unit, head].filter(ref => ref && fresh.has(ref));
      return brings.length > 0
        ? [[line, brings.flatMap(ref => ref ?? [])]]
        : [];
    }),
  );
  const withBrought = (row: ImportRow): ImportRow => {
    const brings =
      row.line === undefined || row.does === 'error'
        ? undefined
        : bringing.get(row.line);
    return brings ? { ...row, brings } : row;
  };
  const unreadable = mistakes.map(({ line, column, because }): ImportRow => ({
    does: 'error',
    line,
    column: headingOf(column, known),
    because: inFile(because, column, known),
  }));
  const rows = [
    ...plan.map(step => withBrought(rowOf(step, known))),
    ...unreadable,
  ];
  return rows.sort(
    (one, other) => (one.line ?? Infinity) - (other.line ?? Infinity) || 0,
  );
}
