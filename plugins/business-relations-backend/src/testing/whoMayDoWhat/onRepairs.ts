import {
  repairRoutes,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { always, Attempt } from './attempt';
import { World } from './World';

const body = { does: 'reconcile', dryRun: true } as const;

/** There is one at a time. */
async function noneUnderWay(world: World) {
  const { client } = world.as('administrator');
  const { items } = await client(routes.repairs, { query: {} });
  for (const { id, state } of items) {
    if (state === 'waiting' || state === 'running') {
      await client(routes.stopRepair, { parameters: { id }, body: {} });
    }
  }
}

async function aRepair(world: World): Promise<{ id: string }> {
  await noneUnderWay(world);
  const { client } = world.as('administrator');
  const { id } = await client(routes.startRepair, { body });
  return { id };
}

export const onRepairs: Record<keyof typeof repairRoutes, Attempt> = {
  startRepair: async world => {
    await noneUnderWay(world);
    return ({ client }) => client(routes.startRepair, { body });
  },
  repairs: always(({ client }) => client(routes.repairs, { query: {} })),
  repair: async world => {
    const parameters = await aRepair(world);
    return ({ client }) => client(routes.repair, { parameters });
  },
  repairFindings: async world => {
    const parameters = await aRepair(world);
    return ({ client }) =>
      client(routes.repairFindings, { parameters, query: {} });
  },
  stopRepair: async world => {
    const parameters = await aRepair(world);
    return ({ client }) => client(routes.stopRepair, { parameters, body: {} });
  },
};
