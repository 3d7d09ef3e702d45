import { randomUUID } from 'node:crypto';
import {
  campaignRoutes,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { always, Attempt } from './attempt';

const campaign = { name: 'Everyone confirms', until: '2999-03-01' };

const body = () => ({ ...campaign, idempotencyKey: randomUUID() });

export const onCampaigns: Record<keyof typeof campaignRoutes, Attempt> = {
  campaignPreview: always(({ client }) =>
    client(routes.campaignPreview, { query: {} }),
  ),
  startCampaign: always(({ client }) =>
    client(routes.startCampaign, { body: body() }),
  ),
  campaigns: always(({ client }) => client(routes.campaigns, {})),
  campaignRoles: async world => {
    const { client } = world.as('administrator');
    const { id } = await client(routes.startCampaign, { body: body() });
    return as =>
      as.client(routes.campaignRoles, { parameters: { id }, query: {} });
  },
};
