const SINCE = '2026-01-01T00:00:00.000Z';

/** As many roles as a service has: a customer, an account manager, three orderers. */
const A_SERVICE = 5;
const UNITS = 400;
/** A person has about ten roles. */
const A_PERSON = 10;

/** What changed after a reading of the catalog began isn't missed by it: Backstage's own has none of these. */
const AFTER_ALL_READINGS = '2999-01-01T00:00:00.000Z';

const ref = (prefix, number) => `'${prefix}' || (${number})`;
const service = number => ref('component:default/s-', number);
const unit = number => ref('group:default/b-', number);
const person = number => ref('user:default/h-', number);

const entities = (kind, number, values) =>
  `INSERT INTO entities (ref, kind, name, type, gone_since, offering, declared, problems, search, hash, changed_at)
   SELECT ${values.ref}, '${kind}', '${kind} ' || i, ${values.type ?? 'NULL'}, ${values.gone ?? 'NULL'},
     '[]', '[]', '[]', '', '', '${AFTER_ALL_READINGS}' FROM generate_series(0, ${number - 1}) AS i`;

const links = (link, number, source, target, from = 0) =>
  `INSERT INTO entity_links (declared_by, link, source, target)
   SELECT ${source}, '${link}', ${source}, ${target} FROM generate_series(${from}, ${number - 1}) AS i`;

/**
 * A business in which nearly all is as it should be, which is what takes longest to look through: of each kind 25 roles
 * aren't (without evidence, only proposed, past their last day, of people who have left, orderers outside of their
 * customer's unit), and 50 services have no customer. SQL for Postgres.
 *
 * @param {number} services
 */
export function business(services) {
  const roles = services * A_SERVICE;
  const people = Math.ceil(roles / A_PERSON);
  const oneIn = Math.floor(roles / 25);
  const isOne = nth => `i % ${oneIn} = ${nth}`;
  const ofService = `(i / ${A_SERVICE})`;
  const isUnpaid = each => `(${each} % ${Math.floor(services / 50)} = 0)`;
  const mandate = `CASE
    WHEN i % ${A_SERVICE} = 1 THEN NULL
    WHEN ${isOne(7)} THEN '{"services":"all","from":"2026-01-01"}'
    ELSE '{"services":"all","from":"2026-01-01","evidence":"Minutes of 12 January"}' END`;
  return [
    entities('component', services, { ref: service('i'), type: `'service'` }),
    entities('group', UNITS, { ref: unit('i'), type: `'unit'` }),
    entities('user', people, {
      ref: person('i'),
      gone: `CASE WHEN ${isOne(3)} THEN '${SINCE}' END`,
    }),
    links('parent', UNITS, unit('i'), unit('(i - 1) / 3'), 1),
    links('member', people, person('i'), unit(`i % ${UNITS}`)),
    `INSERT INTO assignments (id, role, holder, unit, everything, in_addition, mandate, valid_from, valid_to, status,
       source_from, source_name, revision, accepted_at, changed_at)
     SELECT ${ref('b-', 'i')},
       CASE i % ${A_SERVICE} WHEN 0 THEN 'customer' WHEN 1 THEN 'accountManager' ELSE 'orderer' END,
       ${person(`i % ${people}`)},
       CASE WHEN ${isOne(17)} THEN ${unit(`(${ofService} + 1) % ${UNITS}`)} ELSE ${unit(`${ofService} % ${UNITS}`)} END,
       FALSE, FALSE, ${mandate}, '2026-01-01', CASE WHEN ${isOne(13)} THEN '2026-06-30' END,
       CASE WHEN i % ${A_SERVICE} = 0 AND ${isUnpaid(ofService)} THEN 'ended' WHEN ${isOne(19)} THEN 'proposed' ELSE 'accepted' END,
       'import', 'benchmark', 1, '${SINCE}', '${SINCE}'
     FROM generate_series(0, ${roles - 1}) AS i`,
    `INSERT INTO assignment_entities (assignment, entity)
     SELECT ${ref('b-', 'i')}, ${service(ofService)} FROM generate_series(0, ${roles - 1}) AS i`,
    `INSERT INTO effective_targets (entity, type, target)
     SELECT ${service('i')}, 'hasCustomer', ${unit(`i % ${UNITS}`)} FROM generate_series(0, ${services - 1}) AS i
     WHERE NOT ${isUnpaid('i')}`,
    'ANALYZE',
  ];
}

/** One unit in so many of each kind of change. */
const CHANGED_ONE_IN = 20;

/** Numbers of the units of one kind of change. */
const numbers = nth =>
  `generate_series(${nth}, ${UNITS - 1}, ${CHANGED_ONE_IN})`;

/**
 * It was another one: a twentieth of its units stood elsewhere, as many were called otherwise, and as many are gone, whose
 * people are all in units that weren't there. SQL for Postgres, after `business`.
 */
export const remembered = [
  'DELETE FROM remembered_units',
  `INSERT INTO remembered_units (ref, name, parents, members, at)
   SELECT u.ref, CASE WHEN i % ${CHANGED_ONE_IN} = 2 THEN 'Old ' || u.name ELSE u.name END,
     CASE WHEN i = 0 THEN '[]' WHEN i % ${CHANGED_ONE_IN} = 1 THEN '["group:default/b-0"]'
       ELSE '["' || above.target || '"]' END,
     (SELECT coalesce(json_agg(m.source ORDER BY m.source), '[]')::text FROM entity_links m
      WHERE m.link = 'member' AND m.target = u.ref), '${SINCE}'
   FROM generate_series(0, ${UNITS - 1}) AS i
   JOIN entities u ON u.ref = ${unit('i')}
   LEFT JOIN entity_links above ON above.link = 'parent' AND above.source = u.ref
   WHERE i % ${CHANGED_ONE_IN} <> 11`,
  `UPDATE entity_links SET target = ${unit('n + 1')} FROM ${numbers(10)} AS n
   WHERE link = 'member' AND target = ${unit('n')}`,
  `DELETE FROM entity_links USING ${numbers(10)} AS n WHERE link = 'parent' AND source = ${unit('n')}`,
  `UPDATE entities SET gone_since = '${SINCE}' FROM ${numbers(10)} AS n WHERE ref = ${unit('n')}`,
];
