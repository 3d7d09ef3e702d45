/** As a Swedish spreadsheet groups thousands: by a space that doesn't break. */
const kronor = amount =>
  amount.toLocaleString('sv-SE', { minimumFractionDigits: 2 });

/** What one decision may cost, and a year, by level. */
const budgets = [
  { perDecision: 20_000_000, perYear: 400_000_000 },
  { perDecision: 5_000_000, perYear: 30_000_000 },
  { perDecision: 750_000, perYear: 4_500_000.5 },
];

const headings = [
  'Enhet',
  'Namn',
  'Hör till',
  'Chef',
  'Chefens namn',
  'E-post',
  'IT ingår',
  'Årsbudget',
  'Per beslut',
  'Tjänster',
  'Mandat för',
  'Andel',
  'Från',
  'Gett av',
  'Underlag',
  'Kostnadsställe',
];

const SHARES = { 'hospital-care': 60, 'primary-care': 40 };

const head = ({ head: its }) =>
  its ? [its.login, its.name, its.email] : ['', '', ''];

function rowsOf(unit, number) {
  const { name, title, parent, level, pays, of } = unit;
  const cost = String(10_000 + number * 10);
  const row = (money, services, mandate, share, evidence) => [
    name,
    title,
    parent?.name ?? '',
    ...head(unit),
    pays ? 'ja' : 'nej',
    ...money,
    services,
    mandate,
    share,
    unit.head ? '2026-01-01' : '',
    unit.head && parent?.head?.login !== unit.head.login
      ? (parent?.head?.login ?? '')
      : '',
    evidence,
    cost,
  ];
  if (!pays) {
    const evidence = unit.head ? `Delegationsordning 2026, ${cost}` : '';
    return [row(['', ''], '', '', '', evidence)];
  }
  const { perYear, perDecision } = budgets[level];
  const money = [kronor(perYear), kronor(perDecision)];
  const evidence = `Regionplan 2026; rad ${cost}`;
  const rows = [
    row(money, of.join(' '), level === 0 ? 'alla' : '', '', evidence),
  ];
  if (name in SHARES) {
    const share = `${SHARES[name]} %`;
    rows.push(row(money, 'domain:default/shared', '', share, evidence));
  }
  return rows;
}

const cell = text =>
  /[;"\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** The budget of the region as a Swedish spreadsheet saves it: byte-order mark, semicolons, decimal commas. */
export const table = units =>
  [headings, ...units.flatMap(rowsOf)]
    .map(row => `${row.map(cell).join(';')}\r\n`)
    .join('')
    .replace(/^/, '\uFEFF');
