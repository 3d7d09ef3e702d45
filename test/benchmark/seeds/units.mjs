/** How many units each unit has in it: 50,000 stand seven levels deep. */
const IN_EACH = 5;

const columns =
  'ref, kind, name, type, offering, declared, problems, search, hash, changed_at';

const rest = `'[]', '[]', '[]', '', '', '2026-01-01T00:00:00.000Z'`;

/** So many units, one in the other, each with a head, as the mirror of the catalog has them: SQL for Postgres. */
export const units = count => [
  `INSERT INTO entities (${columns})
   SELECT 'group:default/u-' || i, 'Group', 'u-' || i, 'unit', ${rest} FROM generate_series(0, ${count - 1}) AS i`,
  `INSERT INTO entities (${columns})
   SELECT 'user:default/p-' || i, 'User', 'p-' || i, NULL, ${rest} FROM generate_series(0, ${count - 1}) AS i`,
  `INSERT INTO entity_links (declared_by, link, source, target)
   SELECT 'group:default/u-' || i, 'parent', 'group:default/u-' || i, 'group:default/u-' || (i - 1) / ${IN_EACH}
   FROM generate_series(1, ${count - 1}) AS i`,
  'ANALYZE',
];

/** The budgets of these units: one in ten decides for itself, within what the one above has, and the others order. */
export function budgets(count) {
  const rows = ['unit;head;it included;budget;from'];
  for (let i = 0; i < count; i += 1) {
    const level = Math.floor(Math.log(i + 1) / Math.log(IN_EACH));
    const isPaying = i === 0 || i % 10 === 1;
    const says = isPaying ? `yes;${100_000 - level * 1_000}` : 'no;';
    rows.push(`u-${i};p-${i};${says};2026-01-01`);
  }
  return rows.join('\r\n');
}
