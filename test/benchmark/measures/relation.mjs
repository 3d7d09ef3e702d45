import { CARDS_ENTITY } from './card.mjs';
import { timed } from '../rounds.mjs';
import { until } from '../stage/backend.mjs';
import { Catalog } from '../stage/catalog.mjs';
import {
  COMPANY,
  INTAKE,
  LARGE_DOMAIN,
  MOTOR,
} from '../stage/organisation.mjs';

const from = '2026-01-01';

/** How long after somebody has accepted a role everybody sees it, in seconds. */
async function seenAfter({ manager, holder, opening }, isSeen) {
  const { line } = await manager.acts('/cases/role', {
    opening: { ask: 'accept', ...opening },
  });
  await holder.acts(`/cases/${line.id}/commands/accept`, { content: {} });
  return (await timed(() => until(isSeen, 'the relation'))) / 1000;
}

export const onTheService = {
  name: 'relation',
  title: 'an assignment accepted → the relation on the entity',
  unit: 's',
  most: 3,
  aim: 2,
  async take(stage) {
    const { backend } = await stage.product();
    const { manager, asker } = await backend.everybody();
    const ours = await seenAfter(
      {
        manager,
        holder: asker,
        opening: {
          role: 'orderer',
          holder: 'user:default/karin',
          unit: MOTOR,
          scope: { entities: [INTAKE] },
          mandate: { services: 'all', from },
        },
      },
      async () => {
        const { relations } = await asker.get(CARDS_ENTITY);
        return relations.some(({ type }) => type === 'hasOrderer');
      },
    );
    return { ours };
  },
};

export const onTheDomain = {
  name: 'relation-domain',
  title: 'the same for a domain of 3,000 entities: on the last of them',
  unit: 's',
  most: 60,
  aim: 20,
  async take(stage, { domain }) {
    const { backend } = await stage.product();
    const { manager, chief } = await backend.everybody();
    const catalog = new Catalog(backend);
    await backend.hasLargeDomain(domain);
    await until(
      async () => (await catalog.services()) === domain,
      'the services in the catalog',
    );
    await catalog.settled();
    const ours = await seenAfter(
      {
        manager,
        holder: chief,
        opening: {
          role: 'customer',
          holder: 'user:default/vera',
          unit: COMPANY,
          scope: { entities: [LARGE_DOMAIN] },
          mandate: {
            services: 'all',
            money: { amount: 500_000, currency: 'SEK' },
            from,
            evidence: 'Minutes of 12 January',
          },
        },
      },
      async () => (await catalog.servicesWith('hasCustomer')) === domain,
    );
    return { ours };
  },
};
