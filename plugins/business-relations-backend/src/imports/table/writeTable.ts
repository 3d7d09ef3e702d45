import { Money } from '@business-relations/backstage-plugin-business-relations-common';
import { ImportFormat } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Locale } from '@business-relations/backstage-plugin-business-relations-common/words';
import { Line } from '@business-relations/rules/imports';
import { stringify } from 'csv-stringify/sync';
import { stringify as stringifyYaml } from 'yaml';
import { headings, TableColumn } from './columns';
import { harmless } from './formulas';

const written: TableColumn[] = [
  'unit',
  'head',
  'itIncluded',
  'budget',
  'perDecision',
  'currency',
  'services',
  'mandateServices',
  'share',
  'from',
  'to',
  'grantor',
  'evidence',
];

type Texts = Partial<Record<TableColumn, string>>;

const spoken = {
  en: { yes: 'yes', no: 'no', all: 'all', delimiter: ',', decimal: '.' },
  sv: { yes: 'ja', no: 'nej', all: 'alla', delimiter: ';', decimal: ',' },
} satisfies Record<Locale, unknown>;

/** What a row says as text; what goes without saying is left out. */
function textsOf(line: Line, language: Locale): Texts {
  const { yes, no, all, decimal } = spoken[language];
  const { budget, perDecision, services, mandateServices, share } = line;
  const currency = (perDecision ?? budget)?.currency;
  const number = (value: number) => String(value).replace('.', decimal);
  const amount = (money: Money | undefined) =>
    money &&
    [
      number(money.amount),
      ...(money.currency === currency ? [] : [money.currency]),
    ].join(' ');
  const covered = mandateServices === 'all' ? all : mandateServices?.join(' ');
  const named = services?.join(' ') ?? all;
  return {
    unit: line.unit,
    head: line.head,
    itIncluded: line.itIncluded ? yes : no,
    budget: amount(budget),
    perDecision: amount(perDecision),
    currency,
    services: services?.join(' '),
    mandateServices: covered === named ? undefined : covered,
    share: share === undefined ? undefined : number(share),
    from: line.from,
    to: line.to,
    grantor: line.grantor,
    evidence: line.evidence,
  };
}

/**
 * Rows as a file that the import reads as the same rows: CSV as a spreadsheet of that language opens it, or YAML under
 * the same names.
 */
export function writeTable(
  lines: readonly Line[],
  { format, language }: { format: ImportFormat; language: Locale },
): string {
  const heading = (column: TableColumn) => headings[column][language][0];
  const rows = lines.map(line => textsOf(line, language));
  if (format === 'yaml') {
    return stringifyYaml(
      rows.map(texts =>
        Object.fromEntries(
          written.flatMap(column => {
            const text = texts[column];
            return text ? [[heading(column), text]] : [];
          }),
        ),
      ),
      { lineWidth: 0 },
    );
  }
  return stringify(
    [
      written.map(heading),
      ...rows.map(texts =>
        written.map(column => harmless(texts[column] ?? '')),
      ),
    ],
    {
      bom: true,
      delimiter: spoken[language].delimiter,
      record_delimiter: '\r\n',
    },
  );
}
