/** On the page of a group or a person. */
export const parties = {
  services: 'Services',
  customer: 'Pays for',
  orderer: 'Orders',
  accountManager: 'Answers for',
  noServices:
    'None. Services follow from roles, a moment after these are accepted.',
  showAll: 'Show all {{number}}',
  asked: 'Asked of them',
  nothingAsked: 'Nothing that you may see.',
  roles: 'Roles',
  noRoles: 'No roles.',
  customerPage: 'Its page among the customers',
  noneTitle: 'Not a customer',
  noneText:
    'Nobody in this unit decides what it gets from IT, orders it or answers for it.',
  proposeCustomer: 'Propose its customer',
} as const;
