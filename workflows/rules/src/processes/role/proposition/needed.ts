import {
  Proposition,
  Relations,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { refuse, Rejection } from '../../../process';

/** Roles that a person has for a unit of the business. */
const ofUnits: Role[] = ['customer', 'orderer', 'accountManager'];

/** Roles with a mandate; IT's offices decide by office, and account managers decide nothing. */
const withMandate: Role[] = ['customer', 'orderer'];

/** What a role can't do without. That there is no evidence refuses nothing: it is shown as a finding. */
export function whatIsNeeded(
  { role, holder, unit, mandate, deputyFor }: Proposition,
  { present }: Relations,
): Rejection | undefined {
  if (!present.includes(holder)) {
    return refuse('holder-not-in-catalog', { person: holder });
  }
  if (ofUnits.includes(role) && !unit)
    return refuse('role-needs-unit', { role });
  if (withMandate.includes(role) && !mandate) {
    return refuse('role-needs-mandate', { role });
  }
  // A deputy may be given less than whom they stand in for, also no money at all.
  if (role === 'customer' && !mandate?.money && !deputyFor) {
    return refuse('role-needs-money', { role });
  }
  if (mandate?.grantor === holder) {
    return refuse('grants-to-oneself', { person: holder });
  }
  return undefined;
}
