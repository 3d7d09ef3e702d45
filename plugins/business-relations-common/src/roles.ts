/**
 * The roles of business relationship management (OpenTRIM, "Hantering av verksamhetsrelationer").
 * All are assignments, all accepted by their holder.
 */
export const roles = [
  'customer',
  'orderer',
  'accountManager',
  'deliveryManager',
  'serviceManager',
  'signatory',
  'steeringMember',
  'steeringChair',
  'steeringSecretary',
] as const;

export type Role = (typeof roles)[number];

/** The roles that are shown as relations on catalog entities. */
export const relatedRoles = ['customer', 'orderer', 'accountManager'] as const;

export type RelatedRole = (typeof relatedRoles)[number];

/** Relation types on catalog entities: from the subject, and back from the unit or person. */
export const relationsOfRole: Record<RelatedRole, { has: string; of: string }> =
  {
    customer: { has: 'hasCustomer', of: 'customerOf' },
    orderer: { has: 'hasOrderer', of: 'ordererOf' },
    accountManager: { has: 'hasAccountManager', of: 'accountManagerOf' },
  };

/** On services, systems and domains that have no customer in force: the catalog can't be asked for what isn't there. */
export const withoutCustomerLabel = 'business-relations/without-customer';
