import {
  AnswerOf,
  CustomerLine,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { accountManager, customer, orderers } from './assignments';
import { names } from './people';

export const claims: CustomerLine = {
  unit: 'group:default/claims',
  above: 'group:default/nordhamn',
  customers: [customer],
  accountManagers: [{ ...accountManager, status: 'proposed' }],
  orderers,
  services: 8,
  findings: ['accountManagerPending'],
  left: [],
  openCases: 2,
};

/** A group of the catalog without any role. */
export const motorClaims: CustomerLine = {
  unit: 'group:default/motor-claims',
  customers: [],
  accountManagers: [],
  orderers: [],
  services: 0,
  findings: ['noCustomer', 'noAccountManager'],
  left: [],
  openCases: 0,
};

type Customers = AnswerOf<typeof routes.customers>;

export const customersAre = (
  items: CustomerLine[],
  next?: string,
): Customers => ({ items, names, ...(next && { next }) });
