import {
  AnswerOf,
  findingKinds,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { customer } from './assignments';
import { names } from './people';
import { Findings } from '../findings/findingsAnswer';

export type Finding = Findings['items'][number];

export const erik: Finding['task'] = {
  of: 'people',
  people: [{ person: 'user:default/erik.lind', role: 'accountManager' }],
};
export const since = '2026-01-08T09:00:00.000Z';

export const withoutCustomer: Finding = {
  kind: 'serviceWithoutCustomer',
  entity: 'component:default/claims-intake',
  inCatalog: true,
  task: erik,
};
export const noManager: Finding = {
  kind: 'noAccountManager',
  entity: 'group:default/claims',
  inCatalog: true,
  task: {
    of: 'people',
    people: [{ person: 'user:default/jonas.oberg', role: 'deliveryManager' }],
  },
};
export const left: Finding = {
  kind: 'holderLeft',
  entity: 'domain:default/claims',
  inCatalog: true,
  assignment: customer.id,
  since,
  task: erik,
};
export const inError: Finding = {
  kind: 'entityError',
  entity: 'api:default/spotify',
  inCatalog: false,
  since,
  detail: 'InputError: <b>spec.owner</b> is missing',
  task: { of: 'owner' },
};
export const forked: Finding = {
  kind: 'fork',
  entity: 'component:default/claims-intake',
  inCatalog: true,
  case: 'case-9',
  since,
  detail: '5',
  task: { of: 'operators' },
};

/** Åsa Berg is asked to take it on. */
export const noChair: Finding = {
  kind: 'officeVacant',
  role: 'steeringChair',
  inCatalog: false,
  because: {
    code: 'role-not-accepted',
    params: { role: 'steeringChair', person: 'user:default/asa.berg' },
  },
  since,
  task: { of: 'administrators' },
};

export const found = (
  items: Finding[],
  { next, assignments = [customer] }: Partial<Findings> = {},
): Findings => ({ items, assignments, names, ...(next && { next }) });

export const counts = (
  numbers: Partial<Record<(typeof findingKinds)[number], number>>,
  more = false,
): AnswerOf<typeof routes.findingCounts> => ({
  items: findingKinds.map(kind => ({ kind, number: numbers[kind] ?? 0, more })),
});
