import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { CsvError, parse } from 'csv-parse/sync';
import { Cells, isUnreadable, readHeadings, Sheet, Unreadable } from './cells';

const delimiters = [';', ',', '\t'] as const;

/** Excel's own first line, which says what separates the cells; a spreadsheet doesn't show it as a row. */
const separatorLine = /^sep=(.)\r?\n/i;

/** Outside of quotation marks, in the row of headings. */
const countOf = (text: string, delimiter: string) =>
  text.replace(/"[^"]*"/g, '').split(delimiter).length - 1;

/** Whichever the headings have most of: where a comma is the decimal sign, semicolons separate cells. */
function delimiterIn(text: string): string {
  const [first] = text.split(/\r?\n/, 1);
  return delimiters.reduce((best, each) =>
    countOf(first, each) > countOf(first, best) ? each : best,
  );
}

function records(text: string): string[][] | Unreadable {
  const [whole, separator] = separatorLine.exec(text) ?? ['', undefined];
  const table = text.slice(whole.length);
  try {
    return parse(table, {
      delimiter: separator ?? delimiterIn(table),
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error.lines;
    return error.code.includes('QUOTE') && typeof line === 'number'
      ? { unreadable: message('import-quotes-wrong', { line }) }
      : { unreadable: message('import-unreadable', { why: error.message }) };
  }
}

const isEmpty = (record: string[]) => record.every(cell => !cell.trim());

/**
 * A spreadsheet's own CSV. Rows are numbered as the spreadsheet numbers them: a row of several lines is one, and an empty
 * one counts.
 */
export function readCsv(text: string): Sheet | Unreadable {
  const read = records(text);
  if (!Array.isArray(read)) return read;
  const top = read.findIndex(record => !isEmpty(record));
  if (top === -1) return { unreadable: message('import-empty', {}) };
  const heads = readHeadings(read[top], top + 1);
  if (isUnreadable(heads)) return heads;
  const { columns, headings, ignored } = heads;
  const rows: Cells[] = [];
  for (const [nth, record] of read.entries()) {
    if (nth <= top || isEmpty(record)) continue;
    const texts: Cells['texts'] = new Map();
    for (const [place, column] of columns.entries()) {
      const cell = record[place]?.trim();
      if (column && cell) texts.set(column, cell);
    }
    rows.push({ line: nth + 1, texts });
  }
  return { rows, headings, ignored };
}
