/** Each service has a customer, two orderers and two account managers. */
const OF_A_SERVICE = 5;

const pair = (type, nth) =>
  `["${type}","group:default/unit-' || ((i * ${OF_A_SERVICE} + ${nth}) % 400) || '"]`;

const ofService = `'[${[
  pair('hasCustomer', 0),
  pair('hasOrderer', 1),
  pair('hasOrderer', 2),
  pair('hasAccountManager', 3),
  pair('hasAccountManager', 4),
].join(',')}]'`;

export const relationsOf = services => services * OF_A_SERVICE;

/** Effective relations of the provided services, as roles would have made them: SQL for Postgres, told by the feed. */
export const relations = services => [
  `INSERT INTO effective_relations (entity, relations, seq)
   SELECT 'component:default/service-' || i, ${ofService}, 1000000 + i FROM generate_series(0, ${services - 1}) AS i`,
  `UPDATE feed_counter SET seq = ${1000000 + services}`,
];

/** As in `assignments`: four roles a service, each with a unit and a holder at the other end. */
const ROLES_OF_A_SERVICE = ['AccountManager', 'Customer', 'Orderer', 'Orderer'];

const ends = (role, nth) =>
  `["has${role}","group:default/unit-' || ((i * 7 + ${nth}) % units) || '"],
   ["has${role}","user:default/holder-' || ((i * 11 + ${nth}) % holders) || '"]`;

/** Effective relations of so many assignments, of services of their own: SQL for Postgres. */
export function relationsOfAssignments(count) {
  const services = Math.ceil(count / ROLES_OF_A_SERVICE.length);
  return {
    services,
    statements: [
      `INSERT INTO effective_relations (entity, relations, seq)
       SELECT 'component:default/s-' || i, '[${ROLES_OF_A_SERVICE.map(ends).join(',')}]', 1000000 + i
       FROM generate_series(0, ${services - 1}) AS i, (SELECT ${Math.ceil(count / 50)} AS units, ${Math.ceil(count / 10)} AS holders) AS sizes`,
      `UPDATE feed_counter SET seq = ${1000000 + services}`,
      'ANALYZE',
    ],
  };
}
