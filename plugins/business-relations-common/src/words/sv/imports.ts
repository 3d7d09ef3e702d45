import type { AssignmentStatus } from '../../assignment';
import type { ImportCell, ImportMessages } from '../../messages/imports';
import type { WordsFor } from '../wordsFor';

const cells: Record<ImportCell, string> = {
  unit: 'en enhet som claims eller group:default/claims',
  email: 'en e-postadress som asa@example.com',
  person: 'en person som asa eller user:default/asa',
  subject:
    'tjänster, system eller domäner som intake eller system:default/papers',
  amount: 'ett belopp som 1 200 000 eller 1200000,50',
  currency: 'en valuta som SEK',
  yesOrNo: 'ja eller nej',
  day: 'en dag som 2026-12-31',
  share: 'en andel mellan 0 och 100 procent',
};

/** Columns that a table can't be without, as they are called in Swedish. */
const columns: Record<string, string> = {
  unit: 'enhet',
  'it included': 'it ingår',
};

const statuses: Record<AssignmentStatus, string> = {
  identified: 'Det är redan så, men ingen har tillfrågats än.',
  proposed: 'Det är redan så: innehavaren är tillfrågad och har inte svarat.',
  accepted: 'Det är redan så: innehavaren har åtagit sig rollen.',
  declined: 'Innehavaren har avböjt just detta och tillfrågas inte igen.',
  ended: 'Det är avslutat.',
};

export const importWords: WordsFor<ImportMessages> = {
  'import-not-text': () =>
    'Det här är ingen textfil: välj en CSV- eller YAML-fil, inte en arbetsbok eller ett arkiv.',
  'import-empty': () => 'Det finns ingen rad i den.',
  'import-heading-missing': ({ heading }) =>
    `Tabellen saknar kolumnen ”${columns[heading] ?? heading}”.`,
  'import-heading-twice': ({ heading }) =>
    `Tabellen har två kolumner ”${heading}”.`,
  'import-heading-letters': ({ line, heading }) =>
    `Rad ${line}: rubriken ”${heading}” innehåller bokstäver som inte gick att läsa: spara filen som UTF-8.`,
  'import-too-many-rows': ({ most }) =>
    `Tabellen har fler än ${most} rader: dela upp den.`,
  'import-not-rows': () =>
    'En YAML-fil med enheter är en lista av rader, var och en med namn och värden.',
  'import-quotes-wrong': ({ line }) =>
    `Citattecknen kring rad ${line} går inte ihop.`,
  'import-unreadable': ({ why }) => `Den går inte att läsa: ${why}.`,
  'import-wrong-letters': ({ value }) =>
    `”${value}” innehåller bokstäver som inte gick att läsa: spara filen som UTF-8.`,
  'import-cell-missing': ({ heading }) =>
    `”${columns[heading] ?? heading}” saknas.`,
  'import-cell-unreadable': ({ value, wanted }) =>
    `”${value}” är inte ${cells[wanted]}.`,
  'import-cell-too-long': ({ most }) => `Den har fler än ${most} tecken.`,
  'import-ends-before-it-begins': ({ from, to }) =>
    `Det skulle sluta ${to}, innan det börjar ${from}.`,
  'import-over-already': ({ day }, f) =>
    `Det skulle redan ha slutat, ${f.day(day)}. Rätta dagen, eller ta bort raden.`,
  'import-parent-differs': ({ unit, says, parents }, { name, names }) =>
    parents.length > 0
      ? `Raden säger att ${name(unit)} hör till ${name(says)}; i katalogen hör enheten till ${names(parents)}. Rätta det ena eller det andra, eller lämna cellen tom.`
      : `Raden säger att ${name(unit)} hör till ${name(says)}; i katalogen hör enheten inte till någon. Rätta det ena eller det andra, eller lämna cellen tom.`,
  'import-part-of-itself': ({ unit }, { name }) =>
    `${name(unit)} skulle höra till sig själv, genom det som den hör till.`,
  'import-row-twice': ({ line }) => `Samma sak står redan på rad ${line}.`,
  'import-row-contradicts': ({ line }) =>
    `Rad ${line} säger något annat om samma roll för samma person.`,
  'import-no-head': ({ unit }, { name }) =>
    `Ingen chef för ${name(unit)} är angiven, så det finns ingen att fråga.`,
  'import-no-customer-above': ({ unit }, { name }) =>
    `IT ingår inte i budgeten för ${name(unit)} eller för en enhet ovanför, så inget föreslås.`,
  'import-head-decides-above': ({ person, unit }, { name }) =>
    `${name(person)} är kund för ${name(unit)}, och en kund får beställa utan att vara beställare.`,
  'import-row-gone': ({ name }) => `Ingen rad i ”${name}” säger så längre.`,
  'import-row-changed': ({ name }) => `”${name}” säger något annat nu.`,
  'import-holds-until-accepted': ({ person }, { name }) =>
    `Det som ${name(person)} har åtagit sig gäller tills det här är accepterat.`,
  'import-asked-anew': ({ person }, { name }) =>
    `Det som ${name(person)} tillfrågades om förut tas tillbaka.`,
  'import-stands-as': ({ status }) => statuses[status],
  'unknown-import': () => 'Det finns ingen sådan import.',
  'import-has-errors': ({ rows }) =>
    rows === 1
      ? 'En rad har fel, så inget importerades.'
      : `${rows} rader har fel, så inget importerades.`,
  'import-plan-differs': () =>
    'Något har ändrats sedan förhandsgranskningen, så inget importerades. Titta på den igen.',
};
