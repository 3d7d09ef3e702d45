import { message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  routes,
  UnitInTree,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { customer, orderers } from './assignments';
import { names } from './people';

const nordhamn = 'group:default/nordhamn';
const claims = 'group:default/claims';
const motor = 'group:default/motor-claims';
const margareta = 'user:default/margareta.ek';

/** The top of the tree, with Claims in it and something to be looked at below. */
export const nordhamnInTree: UnitInTree = {
  unit: nordhamn,
  above: [],
  units: 1,
  customers: [
    { ...customer, id: 'customer-nordhamn', holder: margareta, unit: nordhamn },
  ],
  orderers: [],
  decides: { unit: nordhamn, people: [margareta] },
  deviations: [],
  deviationsBelow: 2,
};

/** Its customer may decide more than the one above. */
export const claimsInTree: UnitInTree = {
  unit: claims,
  above: [nordhamn],
  units: 1,
  customers: [customer],
  orderers: [],
  decides: { unit: claims, people: ['user:default/asa.berg'] },
  deviations: [
    {
      is: 'mandateBeyond',
      assignment: customer.id,
      says: message('mandate-beyond-above', {
        asked: { amount: 500_000, currency: 'SEK' },
        limit: { amount: 400_000, currency: 'SEK' },
        per: 'decision',
        person: margareta,
        unit: nordhamn,
      }),
    },
  ],
  deviationsBelow: 1,
};

const [johan] = orderers;

/** No customer of its own; its orderer orders elsewhere, and the catalog has it in two units. */
export const motorInTree: UnitInTree = {
  unit: motor,
  above: [],
  units: 0,
  customers: [],
  orderers: [johan],
  decides: { unit: claims, people: ['user:default/asa.berg'] },
  deviations: [
    {
      is: 'severalAbove',
      says: message('hierarchy-several-above', {
        unit: motor,
        parents: [claims, nordhamn],
      }),
    },
  ],
  deviationsBelow: 0,
};

type Level = AnswerOf<typeof routes.unitTree>;

export const levelOf = (items: UnitInTree[], next?: string): Level => ({
  items,
  names,
  ...(next && { next }),
});
