import {
  Assignment,
  EntityRef,
  Mandate,
  Proposition,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { refuse, Rejection } from '../../../process';
import { propositionOf, roleThere } from '../state';
import { beyond, limits } from './amounts';
import { isInside } from './insideServices';

function servicesBeyond(
  own: Mandate,
  theirs: Mandate,
  relations: Relations,
): EntityRef[] {
  const { services } = theirs;
  if (services === 'all') return [];
  if (own.services === 'all') return services;
  return own.services.filter(service => !isInside(service, theirs, relations));
}

function amountsBeyond(
  own: Mandate,
  theirs: Mandate,
  person: EntityRef,
  { rates }: Relations,
): Rejection | undefined {
  for (const { per, of } of limits) {
    const asked = of(own);
    const limit = of(theirs);
    // Without a yearly ceiling above, there is none to keep below.
    if (!asked || (!limit && per === 'year')) continue;
    if (!limit) {
      return refuse('mandate-beyond-deputised', { asked, per, person });
    }
    const more = beyond(asked, limit, rates);
    if (more?.because === 'noRate') {
      const [from, to] = [asked.currency, limit.currency];
      return refuse('mandate-without-rate', { from, to, person });
    }
    if (more) {
      const { converted } = more;
      return refuse('mandate-beyond-deputised', {
        asked,
        ...(converted && { converted }),
        limit,
        per,
        person,
      });
    }
  }
  return undefined;
}

function noLarger(
  own: Mandate | undefined,
  theirs: Mandate | undefined,
  person: EntityRef,
  relations: Relations,
): Rejection | undefined {
  if (!own || !theirs) return undefined;
  const services = servicesBeyond(own, theirs, relations);
  return services.length > 0
    ? refuse('deputy-services-beyond', { services, person })
    : amountsBeyond(own, theirs, person, relations);
}

const isSame = (proposition: Proposition, { role, unit }: Assignment) =>
  proposition.role === role && proposition.unit === unit;

/** A deputy stands in for just one role that somebody holds, with a mandate no larger than theirs. */
export function asDeputy(
  proposition: Proposition,
  relations: Relations,
): Rejection | undefined {
  const { holder, mandate, deputyFor } = proposition;
  if (!deputyFor) return undefined;
  const theirs = relations.assignments.find(({ id }) => id === deputyFor);
  const person = theirs?.holder;
  if (!theirs || !person) {
    return refuse('no-such-role', { assignment: deputyFor });
  }
  if (theirs.status !== 'accepted') {
    return refuse('role-is-not-held', { status: theirs.status });
  }
  if (theirs.deputyFor) return refuse('deputy-of-deputy', { person });
  if (person === holder) return refuse('deputy-of-oneself', { person });
  if (!isSame(proposition, theirs)) {
    const there = roleThere(propositionOf(theirs, person));
    return refuse('deputy-differs', { person, ...there });
  }
  return noLarger(mandate, theirs.mandate, person, relations);
}
