import { randomUUID } from 'node:crypto';
import {
  importRoutes,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { always, Attempt } from './attempt';
import { World } from './World';

const table = {
  name: 'Budget 2026',
  format: 'csv',
  bringLacking: false,
  text: 'unit;head;it included;budget\nlife;hanna;yes;1000',
} as const;

/** What it would bring now, as whoever may know that sees it. */
async function toStart(world: World) {
  const { client } = world.as('administrator');
  const { plan } = await client(routes.previewImport, {
    query: {},
    body: table,
  });
  return { ...table, plan, idempotencyKey: randomUUID() };
}

export const onImports: Record<keyof typeof importRoutes, Attempt> = {
  previewImport: always(({ client }) =>
    client(routes.previewImport, { query: {}, body: table }),
  ),
  startImport: async world => {
    const body = await toStart(world);
    return ({ client }) => client(routes.startImport, { body });
  },
  imports: always(({ client }) => client(routes.imports, {})),
  import: async world => {
    const { client } = world.as('administrator');
    const body = await toStart(world);
    const { id } = await client(routes.startImport, { body });
    return as => as.client(routes.import, { parameters: { id } });
  },
  exportCustomers: always(({ client }) =>
    client(routes.exportCustomers, { query: {} }),
  ),
};
