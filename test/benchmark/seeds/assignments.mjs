const SINCE = '2026-01-01T00:00:00.000Z';

/** Four roles a service, as the organisations that we know have them. */
const A_SERVICE = 4;
/** At any size somebody has about ten roles and a unit about fifty: a larger business has more people and units. */
const A_PERSON = 10;
const A_UNIT = 50;

const RELATIONS = `CASE i % ${A_SERVICE}
  WHEN 0 THEN 'customer' WHEN 1 THEN 'accountManager' ELSE 'orderer' END`;

const numbered = (prefix, number) => `'${prefix}' || (${number})`;

/**
 * So many assignments beside those of the small business, about services, units and people of their own: SQL for
 * Postgres. Ten of them belong to the units of whoever asks, so that these have something to pass by.
 *
 * @param {number} count
 */
export function assignments(count) {
  const services = Math.ceil(count / A_SERVICE);
  const units = Math.ceil(count / A_UNIT);
  const holders = Math.ceil(count / A_PERSON);
  const unit = `CASE WHEN i < 10 THEN 'group:default/claims'
    ELSE ${numbered('group:default/unit-', `i % ${units}`)} END`;
  const mandate = `CASE WHEN i % ${A_SERVICE} = 1 THEN NULL ELSE
    '{"services":"all","money":{"amount":100000,"currency":"SEK"},"from":"2026-01-01"}' END`;
  const entities = (kind, prefix, number, more) =>
    `INSERT INTO entities (ref, kind, name, ${more.columns} offering, declared, problems, search, hash, changed_at)
     SELECT ${numbered(prefix, 'i')}, '${kind}', ${numbered('', 'i')}, ${more.values}
       '[]', '[]', '[]', ${numbered('', 'i')}, '', '${SINCE}'
     FROM generate_series(0, ${number - 1}) AS i`;
  const none = { columns: '', values: '' };
  return [
    entities('component', 'component:default/s-', services, {
      columns: 'type,',
      values: `'service',`,
    }),
    entities('group', 'group:default/unit-', units, none),
    entities('user', 'user:default/holder-', holders, none),
    `INSERT INTO assignments (id, role, holder, unit, everything, in_addition, mandate, valid_from, status,
       source_from, source_name, revision, changed_at)
     SELECT ${numbered('a-', 'i')}, ${RELATIONS}, ${numbered('user:default/holder-', `i % ${holders}`)}, ${unit},
       FALSE, FALSE, ${mandate}, '2026-01-01', 'accepted', 'import', 'benchmark', 1, '${SINCE}'
     FROM generate_series(0, ${count - 1}) AS i`,
    `INSERT INTO assignment_entities (assignment, entity)
     SELECT ${numbered('a-', 'i')}, ${numbered('component:default/s-', `i / ${A_SERVICE}`)}
     FROM generate_series(0, ${count - 1}) AS i`,
    // As Postgres does by itself a minute later.
    'ANALYZE',
  ];
}
