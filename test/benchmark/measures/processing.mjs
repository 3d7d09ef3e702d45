import { alternating } from '../rounds.mjs';
import { relations, relationsOf } from '../seeds/relations.mjs';
import { until } from '../stage/backend.mjs';
import { Catalog } from '../stage/catalog.mjs';

const ROUNDS = 5;
const RELATIONS = 10_000;

/** The catalog with so many services, and with the module or without it. */
async function catalogOf(stage, name, options) {
  const backend = await stage.onPostgres(name, options);
  const catalog = new Catalog(backend);
  await until(
    async () => (await catalog.services()) === options.services,
    'the services in the catalog',
  );
  await catalog.settled();
  return { backend, catalog };
}

const withModule = (stage, services) =>
  catalogOf(stage, 'with-module', { services });

/** From the roles' being there to the last relation that somebody sees, in seconds. */
async function fill({ backend, catalog }, services) {
  const begun = performance.now();
  await backend.execute(relations(services));
  await until(
    async () => (await catalog.servicesWith('hasOrderer')) === services,
    'relations on all services',
  );
  return ((await catalog.settled()) - begun) / 1000;
}

/** What each round of the catalog costs for ever, once nothing changes. */
export const processing = {
  name: 'processing',
  title:
    'catalog processing of 20,000 entities and 100,000 assignments, with the module ÷ without',
  unit: 'ms',
  most: 1.1,
  aim: 1.03,
  async take(stage, { entities }) {
    const ours = await withModule(stage, entities);
    await stage.firstFill(() => fill(ours, entities));
    const baseline = await catalogOf(stage, 'without-module', {
      services: entities,
      withoutModule: true,
    });
    return alternating(
      ROUNDS,
      () => ours.catalog.round(),
      () => baseline.catalog.round(),
    );
  },
};

/** What it costs once, when an organisation's roles are read in. */
export const firstFill = {
  name: 'first-fill',
  title: 'the same, first fill: seconds per 10,000 relations',
  unit: 's',
  async take(stage, { entities }) {
    const ours = await withModule(stage, entities);
    const seconds = await stage.firstFill(() => fill(ours, entities));
    return { ours: (seconds * RELATIONS) / relationsOf(entities) };
  },
};
