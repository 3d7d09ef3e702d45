import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import {
  Cells,
  hasUnreadable,
  Sheet,
  Unreadable,
  unreadableHeading,
} from './cells';
import { columnOf, TableColumn } from './columns';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const row = z.record(z.string(), z.union([scalar, z.array(scalar)]));

const textOf = (value: z.output<typeof scalar> | unknown[]): string => {
  if (Array.isArray(value)) return value.map(String).join(' ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null ? '' : String(value).trim();
};

const notRows: Unreadable = { unreadable: message('import-not-rows', {}) };

/** A list of rows, each with the same names as a spreadsheet's headings. */
export function readYaml(text: string): Sheet | Unreadable {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const why = error.message.split('\n')[0];
    return { unreadable: message('import-unreadable', { why }) };
  }
  if (document.contents === null) {
    return { unreadable: message('import-empty', {}) };
  }
  if (!isSeq(document.contents)) return notRows;

  const headings = new Map<TableColumn, string>();
  const ignored = new Set<string>();
  const rows: Cells[] = [];
  for (const item of document.contents.items) {
    if (!isNode(item) || !isMap(item)) return notRows;
    const read = row.safeParse(item.toJS(document));
    if (!read.success) return notRows;
    const { line } = lines.linePos(item.range?.[0] ?? 0);
    const texts: Cells['texts'] = new Map();
    for (const [heading, value] of Object.entries(read.data)) {
      if (hasUnreadable(heading)) return unreadableHeading(line, heading);
      const column = columnOf(heading);
      if (!column) {
        ignored.add(heading.slice(0, 100));
        continue;
      }
      headings.set(column, heading);
      const cell = textOf(value);
      if (cell) texts.set(column, cell);
    }
    rows.push({ line, texts });
  }
  return { rows, headings, ignored: [...ignored] };
}
