/** In the catalog's table and beside it. */
export const catalog = {
  customer: 'Customer',
  orderer: 'Orderer',
  accountManager: 'Account manager',
  any: 'Show',
  anybody: 'Anybody’s',
  withoutCustomer: 'Without customer',
  mine: 'Mine',
  units: 'Units',
  people: 'People',
  hasCustomer: 'has as customer',
  customerOf: 'is customer of',
  hasOrderer: 'has as orderer',
  ordererOf: 'orders',
  hasAccountManager: 'has as account manager',
  accountManagerOf: 'is account manager of',
} as const;
