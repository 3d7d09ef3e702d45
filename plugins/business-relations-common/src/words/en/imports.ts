import type { AssignmentStatus } from '../../assignment';
import type { ImportCell, ImportMessages } from '../../messages/imports';
import type { WordsFor } from '../wordsFor';

const cells: Record<ImportCell, string> = {
  unit: 'a unit like claims or group:default/claims',
  email: 'an e-mail address like asa@example.com',
  person: 'a person like asa or user:default/asa',
  subject: 'services, systems or domains like intake or system:default/papers',
  amount: 'an amount like 1 200 000 or 1200000,50',
  currency: 'a currency like SEK',
  yesOrNo: 'yes or no',
  day: 'a day like 2026-12-31',
  share: 'a share between 0 and 100 percent',
};

const statuses: Record<AssignmentStatus, string> = {
  identified: 'It is so already, and not asked of anybody yet.',
  proposed: 'It is so already: its holder has been asked and has not answered.',
  accepted: 'It is so already: its holder has accepted.',
  declined: 'Its holder has declined exactly this; it is not asked again.',
  ended: 'It is over.',
};

export const importWords: WordsFor<ImportMessages> = {
  'import-not-text': () =>
    'This is no text file: choose a CSV or YAML file, not a workbook or an archive.',
  'import-empty': () => 'There is no row in it.',
  'import-heading-missing': ({ heading }) =>
    `The table has no column “${heading}”.`,
  'import-heading-twice': ({ heading }) =>
    `The table has two columns “${heading}”.`,
  'import-heading-letters': ({ line, heading }) =>
    `Row ${line}: the heading “${heading}” holds letters that could not be read: save the file as UTF-8.`,
  'import-too-many-rows': ({ most }) =>
    `The table has more than ${most} rows: divide it.`,
  'import-not-rows': () =>
    'A YAML file of units is a list of rows, each with names and values.',
  'import-quotes-wrong': ({ line }) =>
    `The quotation marks around row ${line} don’t match.`,
  'import-unreadable': ({ why }) => `It can’t be read: ${why}.`,
  'import-wrong-letters': ({ value }) =>
    `“${value}” holds letters that could not be read: save the file as UTF-8.`,
  'import-cell-missing': ({ heading }) => `“${heading}” is missing.`,
  'import-cell-unreadable': ({ value, wanted }) =>
    `“${value}” is not ${cells[wanted]}.`,
  'import-cell-too-long': ({ most }) => `It has more than ${most} characters.`,
  'import-ends-before-it-begins': ({ from, to }) =>
    `It would end on ${to}, before it begins on ${from}.`,
  'import-over-already': ({ day }, f) =>
    `It would have ended already, on ${f.day(day)}. Correct the day, or leave the row out.`,
  'import-parent-differs': ({ unit, says, parents }, { name, names }) =>
    parents.length > 0
      ? `The row says that ${name(unit)} is part of ${name(says)}; in the catalog it is part of ${names(parents)}. Correct one or the other, or leave the cell empty.`
      : `The row says that ${name(unit)} is part of ${name(says)}; in the catalog it is part of nothing. Correct one or the other, or leave the cell empty.`,
  'import-part-of-itself': ({ unit }, { name }) =>
    `${name(unit)} would be part of itself, by way of what it is part of.`,
  'import-row-twice': ({ line }) => `The same stands in row ${line} already.`,
  'import-row-contradicts': ({ line }) =>
    `Row ${line} says something else about the same role of the same person.`,
  'import-no-head': ({ unit }, { name }) =>
    `No head of ${name(unit)} is named, so there is nobody to ask.`,
  'import-no-customer-above': ({ unit }, { name }) =>
    `IT is no part of the budget of ${name(unit)} or of a unit above it, so nothing is proposed.`,
  'import-head-decides-above': ({ person, unit }, { name }) =>
    `${name(person)} is the customer for ${name(unit)}, and a customer may order without being an orderer.`,
  'import-row-gone': ({ name }) => `No row of “${name}” says so any more.`,
  'import-row-changed': ({ name }) => `“${name}” says otherwise now.`,
  'import-holds-until-accepted': ({ person }, { name }) =>
    `What ${name(person)} has accepted holds until they accept this.`,
  'import-asked-anew': ({ person }, { name }) =>
    `What ${name(person)} was asked before is taken back.`,
  'import-stands-as': ({ status }) => statuses[status],
  'unknown-import': () => 'There is no such import.',
  'import-has-errors': ({ rows }) =>
    rows === 1
      ? 'One row has an error, so nothing was imported.'
      : `${rows} rows have errors, so nothing was imported.`,
  'import-plan-differs': () =>
    'Something has changed since the preview, so nothing was imported. Look at the preview again.',
};
