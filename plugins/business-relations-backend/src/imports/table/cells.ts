import {
  Message,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { withDirectionsClosed } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { columnOf, TableColumn } from './columns';

/** A row as text, by column; empty cells are left out. */
export type Cells = { line: number; texts: Map<TableColumn, string> };

/** A table as it stands in its file. */
export type Sheet = {
  rows: Cells[];
  /** As the file writes each column that is read. */
  headings: Map<TableColumn, string>;
  /** Headings that mean nothing here. */
  ignored: string[];
};

/** A file that can't be read at all. */
export type Unreadable = { unreadable: Message };

export const isUnreadable = <T extends object>(
  read: T | Unreadable,
): read is Unreadable => 'unreadable' in read;

/** What stands for a letter that could not be read, in a file that isn't UTF-8. */
const unreadable = '\uFFFD';

export const hasUnreadable = (text: string) => text.includes(unreadable);

/** Nothing of such a file is believed: what it says in other columns would be left aside as meaning nothing. */
export const unreadableHeading = (
  line: number,
  heading: string,
): Unreadable => ({
  unreadable: message('import-heading-letters', {
    line,
    heading: withDirectionsClosed(heading.slice(0, 60)),
  }),
});

/** What the headings of a table mean, by their place. */
export function readHeadings(
  row: readonly string[],
  line: number,
):
  | {
      columns: (TableColumn | undefined)[];
      headings: Map<TableColumn, string>;
      ignored: string[];
    }
  | Unreadable {
  const headings = new Map<TableColumn, string>();
  const ignored: string[] = [];
  const columns: (TableColumn | undefined)[] = [];
  for (const each of row) {
    const heading = each.trim();
    if (hasUnreadable(heading)) return unreadableHeading(line, heading);
    const column = columnOf(heading);
    columns.push(column);
    if (!column) {
      if (heading) ignored.push(withDirectionsClosed(heading.slice(0, 100)));
    } else if (headings.has(column)) {
      return { unreadable: message('import-heading-twice', { heading }) };
    } else {
      headings.set(column, heading);
    }
  }
  for (const needed of ['unit', 'itIncluded'] as const) {
    if (!headings.has(needed)) {
      const heading = needed === 'unit' ? 'unit' : 'it included';
      return { unreadable: message('import-heading-missing', { heading }) };
    }
  }
  return { columns, headings, ignored };
}
