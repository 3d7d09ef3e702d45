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
} as const;
