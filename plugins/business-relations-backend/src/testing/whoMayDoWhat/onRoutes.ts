import {
  contractVersion,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { theService, theUnit } from '../business';
import { always, Attempts } from './attempt';
import { aTalk } from './inDialogues';
import { onCampaigns } from './onCampaigns';
import { onImports } from './onImports';
import { onReorganisations } from './onReorganisations';
import { onRepairs } from './onRepairs';

const entity = theService('intake');

export const onRoutes: Attempts = {
  ...onCampaigns,
  ...onImports,
  ...onReorganisations,
  ...onRepairs,
  card: always(({ client }) => client(routes.card, { query: { entity } })),
  route: always(({ client }) =>
    client(routes.route, { query: { question: 'new', entity } }),
  ),
  standing: always(({ client }) =>
    client(routes.standing, { query: { entity, at: '2026-03-03' } }),
  ),
  unitStanding: always(({ client }) =>
    client(routes.unitStanding, { query: { unit: theUnit('claims') } }),
  ),
  whoDecides: always(({ client }) =>
    client(routes.whoDecides, { body: { entities: [entity] } }),
  ),
  previewCase: always(as =>
    as.previews('dialogue', { topic: 'x', subject: entity }),
  ),
  case: async world => {
    const id = await aTalk(world);
    return as => as.reads(id);
  },
  deliveryStatuses: async world => {
    const id = await aTalk(world);
    return ({ client }) =>
      client(routes.deliveryStatuses, { parameters: { id } });
  },
  cases: always(as => as.lists()),
  commandOutcome: async world => {
    const talk = { topic: 'x', subject: entity };
    const { command } = await world.as('opener').open('dialogue', talk);
    return as => as.outcomeOf(command);
  },
  myWork: always(as => as.work()),
  askedOf: always(({ client }) =>
    client(routes.askedOf, { query: { of: theUnit('claims') } }),
  ),
  allOfTheUnit: always(({ client }) =>
    client(routes.allOfTheUnit, {
      query: { role: 'orderer', unit: theUnit('claims') },
    }),
  ),
  goals: always(({ client }) =>
    client(routes.goals, { query: { unit: theUnit('motor') } }),
  ),
  writeGoals: async world => {
    const unit = theUnit('claims');
    const { revision } = await world
      .as('customer')
      .client(routes.goals, { query: { unit } });
    const goal = {
      result: 'Reported in five minutes',
      shows: 'The monthly figures',
      owner: world.refOf('customer'),
      until: '2999-12-31',
    };
    return ({ client }) =>
      client(routes.writeGoals, { body: { unit, revision, goals: [goal] } });
  },
  customers: always(({ client }) => client(routes.customers, { query: {} })),
  unitTree: always(({ client }) => client(routes.unitTree, { query: {} })),
  assignments: always(({ client }) =>
    client(routes.assignments, { query: {} }),
  ),
  assignmentHistory: async world => {
    const id = await world.ordererOfSpare();
    return ({ client }) =>
      client(routes.assignmentHistory, { parameters: { id } });
  },
  findings: always(({ client }) => client(routes.findings, { query: {} })),
  findingCounts: always(({ client }) =>
    client(routes.findingCounts, { query: {} }),
  ),
  entities: always(({ client }) =>
    client(routes.entities, { query: { of: 'service' } }),
  ),
  me: always(({ client }) => client(routes.me, {})),
  saveMe: always(({ client }) =>
    client(routes.saveMe, { body: { locale: 'en', zone: 'UTC' } }),
  ),
  exportPerson: async world => {
    const body = { person: world.refOf('person it is about') };
    return ({ client }) => client(routes.exportPerson, { body });
  },
  erasePerson: async world => {
    const body = { person: world.refOf('person it is about'), dryRun: true };
    return ({ client }) => client(routes.erasePerson, { body });
  },
  project: async world => {
    await aTalk(world);
    const outcome = world.product.engine.outcomes.at(-1);
    if (!outcome) throw new Error('Nothing happened');
    const { case: current, events } = outcome;
    const body = { case: { ...current }, events, carriedOut: [] };
    return ({ client }) =>
      client(routes.project, { body: { contract: contractVersion, ...body } });
  },
  calendar: always(({ client }) =>
    client(routes.calendar, { parameters: { id: 'sweden' } }),
  ),
  context: always(({ client }) =>
    client(routes.context, {
      body: {
        case: 'a-case',
        kind: 'dialogue',
        concern: { subject: entity, units: [], people: [] },
        at: '2026-11-24T09:00:00.000Z',
      },
    }),
  ),
  contract: always(({ client }) =>
    client(routes.contract, { query: { version: contractVersion } }),
  ),
  decodePayloads: always(({ client }) =>
    client(routes.decodePayloads, { body: { payloads: [] } }),
  ),
  effectiveSnapshot: always(({ client }) =>
    client(routes.effectiveSnapshot, { query: {} }),
  ),
  effectiveChanges: always(({ client }) =>
    client(routes.effectiveChanges, { query: { after: 0 } }),
  ),
  broughtEntities: always(({ client }) =>
    client(routes.broughtEntities, { query: {} }),
  ),
  casesToFind: always(({ client }) =>
    client(routes.casesToFind, { query: {} }),
  ),
  customersToFind: always(({ client }) =>
    client(routes.customersToFind, { query: {} }),
  ),
  readableAmong: always(({ client }) =>
    client(routes.readableAmong, { body: { cases: [], customers: [] } }),
  ),
  entitiesSeen: always(({ client }) =>
    client(routes.entitiesSeen, { body: { entities: [] } }),
  ),
  entitiesFailing: always(({ client }) =>
    client(routes.entitiesFailing, { body: { failing: [], recovered: [] } }),
  ),
};
