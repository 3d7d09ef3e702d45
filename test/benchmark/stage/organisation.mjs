/** A small business in the catalog, and its roles as an import has written them. */

export const INTAKE = 'component:default/intake';
export const CLAIMS = 'group:default/claims';

/** The last of the large systems stands in a domain that has a customer of its own, see {@link largeSystems}. */
export const LARGE_DOMAIN = 'domain:default/large';

export const people = {
  asker: 'user:default/karin',
  customer: 'user:default/asa',
  manager: 'user:default/erik',
};

const entity = (kind, name, spec) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

const unit = (name, parent) =>
  entity('Group', name, {
    type: 'unit',
    children: [],
    ...(parent && { parent }),
  });

const member = (name, of) => entity('User', name, { memberOf: [of] });

const largeSystems = Array.from({ length: 10 }, (_, number) =>
  entity('System', `large-${number}`, { owner: 'it', domain: 'large' }),
);

/** What the catalog reads, as YAML: which JSON is. */
export const catalogFile = [
  unit('company'),
  unit('claims', 'company'),
  unit('motor', 'claims'),
  unit('it', 'company'),
  member('karin', 'motor'),
  member('asa', 'claims'),
  member('erik', 'it'),
  entity('Domain', 'insurance', { owner: 'it' }),
  entity('System', 'claims-handling', { owner: 'it', domain: 'insurance' }),
  entity('Component', 'intake', {
    type: 'service',
    lifecycle: 'production',
    owner: 'it',
    system: 'claims-handling',
  }),
  entity('Domain', 'large', { owner: 'it' }),
  ...largeSystems,
]
  .map(each => JSON.stringify(each))
  .join('\n---\n');

const mandate = JSON.stringify({
  services: 'all',
  money: { amount: 500000, currency: 'SEK' },
  from: '2026-01-01',
  evidence: 'Minutes of 12 January',
});

const assignment = (id, role, holder, everything) =>
  `('${id}', '${role}', '${holder}', '${CLAIMS}', ${everything}, FALSE, ${
    role === 'customer' ? `'${mandate}', '2026-01-01'` : 'NULL, NULL'
  }, 'accepted', 'import', 'benchmark', 1, '2026-01-01T00:00:00.000Z')`;

/** Who is customer of the one service that is asked about, and who its account manager: SQL for either database. */
export const roles = [
  `INSERT INTO assignments (id, role, holder, unit, everything, in_addition, mandate, valid_from, status,
     source_from, source_name, revision, changed_at)
   VALUES ${assignment('customer', 'customer', people.customer, false)},
          ${assignment('manager', 'accountManager', people.manager, true)}`,
  `INSERT INTO assignment_entities (assignment, entity) VALUES ('customer', '${INTAKE}')`,
];
