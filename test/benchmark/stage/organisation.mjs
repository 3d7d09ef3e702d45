/** A small business in the catalog, and its roles as an import has written them. */

export const INTAKE = 'component:default/intake';
export const CLAIMS = 'group:default/claims';

export const COMPANY = 'group:default/company';
export const MOTOR = 'group:default/motor';

/** Everything provided stands in it, see {@link largeDomain}. */
export const LARGE_DOMAIN = 'domain:default/large';

export const people = {
  chief: 'user:default/vera',
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

const service = number =>
  entity('Component', `service-${number}`, {
    type: 'service',
    lifecycle: 'production',
    owner: 'it',
    system: `large-${number % 10}`,
  });

const yaml = entities =>
  entities.map(each => JSON.stringify(each)).join('\n---\n');

/** A domain with ten systems and so many services, as YAML: which JSON is. */
export const largeDomain = services =>
  yaml([
    entity('Domain', 'large', { owner: 'it' }),
    ...Array.from({ length: 10 }, (_, number) =>
      entity('System', `large-${number}`, { owner: 'it', domain: 'large' }),
    ),
    ...Array.from({ length: services }, (_, number) => service(number)),
  ]);

/** The small business itself. */
export const smallBusiness = yaml([
  unit('company'),
  unit('claims', 'company'),
  unit('motor', 'claims'),
  unit('it', 'company'),
  member('vera', 'company'),
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
]);

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
