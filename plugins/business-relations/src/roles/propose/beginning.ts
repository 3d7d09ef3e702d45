import { Draft, isTowardsBusiness } from './draft';
import { KnownBeforehand } from './useKnownBeforehand';

/** What the form holds when it opens: what is known, the rest as it usually is. */
export function beginning(known: KnownBeforehand, day: string): Draft {
  const { identified, entity, names, customers } = known;
  const role = identified?.role ?? known.role ?? 'customer';
  const mandate = identified?.mandate;
  const entities =
    identified && 'entities' in identified.scope
      ? identified.scope.entities
      : [entity].filter(ref => ref !== undefined);
  // An orderer or account manager of a service is its customer's.
  const unitOfCustomer =
    role === 'customer' || !isTowardsBusiness(role)
      ? undefined
      : customers[0]?.unit;
  return {
    role,
    unit: identified?.unit ?? known.unit ?? unitOfCustomer,
    holder: identified?.holder ?? known.holder,
    reach: entities.length > 0 ? 'entities' : 'everything',
    entities,
    inAddition: identified?.inAddition ?? false,
    services: mandate && mandate.services !== 'all' ? 'same' : 'all',
    money: mandate?.money,
    yearlyCeiling: mandate?.yearlyCeiling,
    from: mandate?.from ?? day,
    to: mandate?.to,
    grantor: mandate?.grantor,
    evidence: mandate?.evidence ?? '',
    assignment: identified?.status === 'identified' ? identified.id : undefined,
    names,
  };
}
