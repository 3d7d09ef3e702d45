const parts = ['booking', 'records', 'referrals', 'reporting'];

/** Services of each system. */
const services = ['api', 'worker', 'import', 'notices', 'archive'];
const apis = ['rest', 'events', 'batch'];
const resources = ['database', 'queue', 'bucket'];

const SHARED_SYSTEMS = [
  'identity',
  'integration-engine',
  'messaging',
  'citizen-portal',
  'document-store',
  'code-systems',
  'consent',
  'audit-trail',
  'printing',
  'device-management',
];

/** Bought long ago, still in use, and part of nothing. */
const OLD_SYSTEMS = ['staff-phone-book', 'ward-boards'];
const OLD_SERVICES = 44;

/** So many entities in all; servers make up what is missing. */
export const ENTITIES = 3_000;

const entity = (kind, name, spec, title) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, ...(title && { title }) },
  spec,
});

const readable = name =>
  name.replace(/-/g, ' ').replace(/^./, letter => letter.toUpperCase());

function system(name, owner, domain) {
  const of = { owner, system: name };
  const component = (type, part) =>
    entity('Component', `${name}-${part}`, {
      type,
      lifecycle: 'production',
      ...of,
    });
  return [
    entity(
      'System',
      name,
      { owner, ...(domain && { domain }) },
      readable(name),
    ),
    ...services.map(part => component('service', part)),
    component('website', 'web'),
    component('library', 'client'),
    ...apis.map(part =>
      entity('API', `${name}-${part}-api`, {
        type: 'openapi',
        lifecycle: 'production',
        definition: '{}',
        ...of,
      }),
    ),
    ...resources.map(part =>
      entity('Resource', `${name}-${part}`, { type: part, ...of }),
    ),
  ];
}

/**
 * A domain for each administration, in it a subdomain for each division that pays; in each of these four systems. Beside
 * them what all share, and what is part of nothing. `owner`: the teams of IT take turns.
 */
export function servicesFor(units, teams) {
  let turn = 0;
  const owner = () => teams[turn++ % teams.length].name;
  const domains = units.flatMap(({ name, title, parent, level, of }) =>
    level > 0 && of.length > 0
      ? entity(
          'Domain',
          name,
          {
            owner: 'norrmark-it',
            ...(level === 2 && { subdomainOf: parent.name }),
          },
          level === 2 ? `${parent.title}: ${title}` : title,
        )
      : [],
  );
  const divisions = units.filter(({ level, pays }) => level === 2 && pays);
  return [
    ...domains,
    entity('Domain', 'shared', { owner: 'norrmark-it' }, 'Shared by all'),
    ...divisions.flatMap(({ name }) =>
      parts.flatMap(part => system(`${name}-${part}`, owner(), name)),
    ),
    ...SHARED_SYSTEMS.flatMap(name => system(name, owner(), 'shared')),
    ...OLD_SYSTEMS.flatMap(name => system(name, owner())),
    ...Array.from({ length: OLD_SERVICES }, (_, nth) =>
      entity('Component', `old-job-${String(nth + 1).padStart(2, '0')}`, {
        type: 'service',
        lifecycle: 'deprecated',
        owner: owner(),
      }),
    ),
  ];
}

export const servers = (count, teams) =>
  Array.from({ length: count }, (_, nth) =>
    entity('Resource', `server-${String(nth + 1).padStart(3, '0')}`, {
      type: 'server',
      owner: teams[nth % teams.length].name,
    }),
  );
