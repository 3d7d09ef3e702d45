import {
  Message,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  ImportFormat,
  MOST_ROWS,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Line } from '@business-relations/rules/imports';
import { isUnreadable, Unreadable } from './cells';
import { TableColumn } from './columns';
import { readCsv } from './readCsv';
import { CellMistake, readLine } from './readLine';
import { readYaml } from './readYaml';

export type Table = {
  lines: Line[];
  mistakes: CellMistake[];
  /** As the file writes each column that is read. */
  headings: Map<TableColumn, string>;
  ignored: string[];
};

/** How a zip begins, and a workbook, which is one (APPNOTE.TXT, 4.3.7 and 4.3.16). */
const archives = ['PK\u0003', 'PK\u0005'];

const isArchive = (text: string) =>
  archives.some(begins => text.startsWith(begins));

/** What a file says, row by row; `unreadable` where it is no table at all. */
export function readTable(
  { text, format }: { text: string; format: ImportFormat },
  settings: { currency: string },
): Table | Unreadable {
  const nothing = (unreadable: Message): Unreadable => ({ unreadable });
  if (isArchive(text)) return nothing(message('import-not-text', {}));
  const plain = text.replace(/^\uFEFF/, '');
  const sheet = format === 'csv' ? readCsv(plain) : readYaml(plain);
  if (isUnreadable(sheet)) return sheet;
  const { rows, headings, ignored } = sheet;
  if (rows.length === 0) return nothing(message('import-empty', {}));
  if (rows.length > MOST_ROWS) {
    return nothing(message('import-too-many-rows', { most: MOST_ROWS }));
  }
  const lines: Line[] = [];
  const mistakes: CellMistake[] = [];
  for (const cells of rows) {
    const read = readLine(cells, settings);
    if ('says' in read) lines.push(read.says);
    else mistakes.push(...read.mistakes);
  }
  return { lines, mistakes, headings, ignored };
}
