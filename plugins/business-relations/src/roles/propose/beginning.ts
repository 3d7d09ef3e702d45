import {
  Assignment,
  Day,
  Role,
  Scope,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Draft, draftOf, usualReach } from './draft';
import { KnownBeforehand } from './useKnownBeforehand';

/**
 * Where the role is to hold: for the service that one came from. Services are to be chosen for a customer whom "all of
 * the unit" would show on none, as it does where the unit is named for none yet; the others follow their customer.
 */
function scopeOf(role: Role, { entity, reaches }: KnownBeforehand): Scope {
  if (entity) return { entities: [entity] };
  return usualReach(role) === 'entities' && !reaches
    ? { entities: [] }
    : { everything: true };
}

/** A deputy's mandate is whom they stand in for's, from today, given by them; until when is to be said. */
const deputyOf = (
  deputised: Assignment,
  names: Record<string, string>,
  day: Day,
): Draft => ({
  ...draftOf({ ...deputised, holder: undefined }, names),
  from: day,
  to: undefined,
  grantor: deputised.holder,
  evidence: '',
  deputises: deputised,
});

/** What the form holds when it opens: what is known, the rest as it usually is. */
export function beginning(known: KnownBeforehand, day: Day): Draft {
  const { identified, deputised, names, customers } = known;
  if (deputised) return deputyOf(deputised, names, day);
  if (identified) {
    const draft = draftOf(identified, names);
    const isOver = draft.to !== undefined && draft.to < day;
    return {
      ...draft,
      // One that is over by its days is proposed for days to come.
      ...(isOver ? { from: day, to: undefined } : { from: draft.from ?? day }),
      // One that has ended is proposed anew, and is then another.
      ...(identified.status === 'identified' && { assignment: identified.id }),
    };
  }
  const role = known.role ?? 'customer';
  // An orderer or account manager of a service is its customer's.
  const theirs = role === 'orderer' || role === 'accountManager';
  return {
    ...draftOf(
      {
        role,
        unit: known.unit ?? (theirs ? customers[0]?.unit : undefined),
        holder: known.holder,
        scope: scopeOf(role, known),
        inAddition: false,
      },
      names,
    ),
    from: day,
    currency: customers.find(({ mandate }) => mandate?.money)?.mandate?.money
      ?.currency,
  };
}
