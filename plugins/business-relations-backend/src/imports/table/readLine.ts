import {
  message,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  text as anyText,
  withDirectionsClosed,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Line } from '@business-relations/rules/imports';
import { Cells, hasUnreadable } from './cells';
import { TableColumn } from './columns';
import {
  periodIn,
  readCurrency,
  readDay,
  readEmail,
  readMoney,
  readRef,
  readShare,
  readSubjects,
  readYesOrNo,
  Value,
} from './values';
import { plainText } from './formulas';

/** A cell that can't be read. */
export type CellMistake = {
  line: number;
  column: TableColumn;
  because: Message;
};

const MOST_CHARACTERS = 1000;

/** As it is quoted in a sentence, which it doesn't turn around. */
const shortened = (text: string) =>
  withDirectionsClosed(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Reads the cells of a row, and notes each that can't be read. */
class RowReader {
  readonly mistakes: CellMistake[] = [];

  constructor(private readonly cells: Cells) {}

  read<T>(column: TableColumn, as: (text: string) => Value<T>): T | undefined {
    const text = this.cells.texts.get(column);
    if (text === undefined) return undefined;
    const value = shortened(text);
    if (hasUnreadable(text)) {
      this.wrong(column, message('import-wrong-letters', { value }));
      return undefined;
    }
    const read = as(text);
    if ('is' in read) return read.is;
    const { wanted } = read;
    this.wrong(column, message('import-cell-unreadable', { value, wanted }));
    return undefined;
  }

  wrong(column: TableColumn, because: Message) {
    this.mistakes.push({ line: this.cells.line, column, because });
  }
}

type Included = { isIncluded: boolean; from?: string; to?: string };

/** Yes or no; or from when to when IT is part of it. */
function readIncluded(text: string): Value<Included> {
  const period = periodIn(text);
  if (period) return { is: { isIncluded: true, ...period } };
  const read = readYesOrNo(text);
  return 'is' in read ? { is: { isIncluded: read.is } } : read;
}

/** A name is for people: as long as one is. */
const readName = (text: string) => ({
  is: withDirectionsClosed(plainText(text).slice(0, 200)),
});

const listed = (services: string[] | 'all' | undefined) =>
  services === 'all' ? undefined : services;

/** What a row says; or what of it can't be read. `currency`: of a row that names none. */
export function readLine(
  cells: Cells,
  { currency }: { currency: string },
): { says: Line } | { mistakes: CellMistake[] } {
  const row = new RowReader(cells);
  const { line } = cells;
  const unit = row.read('unit', text => readRef(text, 'unit'));
  if (!cells.texts.has('unit')) {
    row.wrong('unit', message('import-cell-missing', { heading: 'unit' }));
  }
  const parent = row.read('parent', text => readRef(text, 'unit'));
  const head = row.read('head', text => readRef(text, 'person'));
  const unitName = row.read('unitName', readName);
  const headName = row.read('headName', readName);
  const email = row.read('email', readEmail);
  const included = row.read('itIncluded', readIncluded);
  const own = row.read('currency', readCurrency) ?? currency;
  const budget = row.read('budget', text => readMoney(text, own));
  const perDecision = row.read('perDecision', text => readMoney(text, own));
  const services = listed(row.read('services', readSubjects));
  const mandateServices = row.read('mandateServices', readSubjects);
  const share = row.read('share', readShare);
  const from = row.read('from', readDay) ?? included?.from;
  const to = row.read('to', readDay) ?? included?.to;
  const grantor = row.read('grantor', text => readRef(text, 'person'));
  const evidence = row.read('evidence', text => ({ is: plainText(text) }));
  const written = anyText(MOST_CHARACTERS).safeParse(evidence ?? '–');
  if (!written.success) {
    const most = MOST_CHARACTERS;
    row.wrong('evidence', message('import-cell-too-long', { most }));
  }
  if (from && to && to < from) {
    row.wrong('to', message('import-ends-before-it-begins', { from, to }));
  }
  if (row.mistakes.length > 0 || unit === undefined) {
    return { mistakes: row.mistakes };
  }
  return {
    says: {
      line,
      unit,
      itIncluded: included?.isIncluded ?? false,
      ...(unitName && { unitName }),
      ...(headName && { headName }),
      ...(email && { email }),
      ...(parent && { parent }),
      ...(head && { head }),
      ...(budget && { budget }),
      ...(perDecision && { perDecision }),
      ...(services && { services }),
      ...(mandateServices && { mandateServices }),
      ...(share !== undefined && { share }),
      ...(from && { from }),
      ...(to && { to }),
      ...(grantor && { grantor }),
      ...(evidence && written.success && { evidence: written.data }),
    },
  };
}
