import { randomUUID } from 'node:crypto';
import {
  reorganisationRoutes,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { always, Attempt } from './attempt';

export const onReorganisations: Record<
  keyof typeof reorganisationRoutes,
  Attempt
> = {
  previewReorganisation: always(({ client }) =>
    client(routes.previewReorganisation, { query: {}, body: {} }),
  ),
  carryOutReorganisation: async world => {
    const { client } = world.as('administrator');
    const { plan } = await client(routes.previewReorganisation, {
      query: {},
      body: {},
    });
    return as =>
      as.client(routes.carryOutReorganisation, {
        body: { plan, idempotencyKey: randomUUID() },
      });
  },
  reorganisations: always(({ client }) => client(routes.reorganisations, {})),
};
