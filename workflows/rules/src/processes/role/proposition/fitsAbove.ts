import {
  Assignment,
  EntityRef,
  Mandate,
  Money,
  Proposition,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { refuse, Rejection } from '../../../process';
import { Authority, isInForce } from '../../../routing/posts';
import { lineFrom } from '../../../routing/units';
import { beyond, limits } from './amounts';
import { isInside } from './insideServices';

type Above = { unit: EntityRef; customer: Authority; mandate: Mandate };

const amountOf = ({ mandate }: Above) => mandate.money?.amount ?? 0;

const customersOf = (unit: EntityRef, relations: Relations): Above[] =>
  relations.assignments.flatMap((each: Assignment) =>
    each.role === 'customer' &&
    each.unit === unit &&
    each.deputyFor === undefined &&
    each.mandate?.money &&
    isInForce(each, relations)
      ? [{ unit, customer: each, mandate: each.mandate }]
      : [],
  );

/** Nearest first; a customer's own unit is not above it, an orderer's is. */
function unitsAbove(
  { role, unit }: Pick<Proposition, 'role' | 'unit'>,
  relations: Relations,
): EntityRef[] {
  if (!unit) return [];
  const { units } = lineFrom(unit, relations);
  return role === 'customer' ? units.slice(1) : units;
}

/** The mandates of each unit above that is a customer, nearest first. */
function mandatesAbove(
  { role, unit }: Proposition,
  relations: Relations,
): [Above, ...Above[]][] {
  return unitsAbove({ role, unit }, relations).flatMap(each => {
    const [largest, ...others] = customersOf(each, relations).sort(
      (one, other) => amountOf(other) - amountOf(one),
    );
    return largest ? [[largest, ...others]] : [];
  });
}

const exceeded = (
  asked: Money,
  per: 'decision' | 'year',
  { money, above }: { money: Money; above: Above },
  { rates }: Relations,
): Rejection | undefined => {
  const more = beyond(asked, money, rates);
  const person = above.customer.holder;
  if (!more) return undefined;
  if (more.because === 'noRate') {
    return refuse('mandate-without-rate', {
      from: asked.currency,
      to: money.currency,
      person,
    });
  }
  return refuse('mandate-beyond-above', {
    asked,
    ...(more.converted && { converted: more.converted }),
    limit: money,
    per,
    person,
    unit: above.unit,
  });
};

/** How a mandate exceeds this one above it, for services that are inside of both; undefined where it doesn't. */
function beyondOne(
  mandate: Mandate,
  above: Above,
  relations: Relations,
): Rejection | undefined {
  for (const { per, of } of limits) {
    const asked = of(mandate);
    const money = of(above.mandate);
    if (!asked || !money) continue;
    const refused = exceeded(asked, per, { money, above }, relations);
    if (refused) return refused;
  }
  const { to: lastDay } = above.mandate;
  if (lastDay === undefined) return undefined;
  return mandate.to === undefined || mandate.to > lastDay
    ? refuse('mandate-outlasts-above', {
        ...(mandate.to && { to: mandate.to }),
        lastDay,
        person: above.customer.holder,
        unit: above.unit,
      })
    : undefined;
}

/** What is asked for, thing by thing; all of a unit is one thing. */
const thingsOf = ({ services }: Mandate): (EntityRef | 'all')[] =>
  services === 'all' ? ['all'] : services;

const reaches = (
  thing: EntityRef | 'all',
  { mandate }: Pick<Above, 'mandate'>,
  relations: Relations,
): boolean =>
  thing === 'all'
    ? mandate.services === 'all'
    : isInside(thing, mandate, relations);

/** Whoever is asked to be customer of one of these units by a mandate that reaches all of these. */
function askedAbove(
  units: readonly EntityRef[],
  things: readonly (EntityRef | 'all')[],
  relations: Relations,
): { person: EntityRef; unit: EntityRef } | undefined {
  for (const unit of units) {
    const asked = relations.assignments.find(
      ({ role, unit: of, status, deputyFor, mandate }) =>
        role === 'customer' &&
        of === unit &&
        status === 'proposed' &&
        deputyFor === undefined &&
        mandate !== undefined &&
        things.every(thing => reaches(thing, { mandate }, relations)),
    );
    if (asked?.holder !== undefined) return { person: asked.holder, unit };
  }
  return undefined;
}

/** The mandates for one thing of the nearest unit that has any. */
const reachingFrom =
  (above: Above[][], relations: Relations) => (thing: EntityRef | 'all') =>
    above
      .map(ofUnit => ofUnit.filter(each => reaches(thing, each, relations)))
      .find(ofUnit => ofUnit.length > 0) ?? [];

/**
 * A mandate fits inside the mandate of the unit above, where that unit is a customer too: services, what one decision
 * and a year may cost, and its last day. Each service is measured by the nearest unit whose mandate reaches it, as it is
 * there that money beyond the mandate goes; where somebody has several there, by the one in which it fits, else by the
 * largest. Its first day needs no measuring: before the one above began, nobody decides.
 */
export function fitsAbove(
  proposition: Proposition,
  relations: Relations,
): Rejection | undefined {
  const { role, mandate, deputyFor } = proposition;
  if (!mandate || deputyFor) return undefined;
  if (role !== 'customer' && role !== 'orderer') return undefined;
  const above = mandatesAbove(proposition, relations);
  const [nearest] = above;
  if (!nearest) return undefined;
  const reaching = reachingFrom(above, relations);
  const outside = thingsOf(mandate).filter(
    thing => reaching(thing).length === 0,
  );
  if (outside.length > 0) {
    // Who is only asked gives nothing yet; but it is them whom this waits for.
    const asked = askedAbove(
      unitsAbove(proposition, relations),
      outside,
      relations,
    );
    if (asked) {
      return refuse('mandate-above-not-accepted', {
        services: outside.filter(thing => thing !== 'all'),
        ...asked,
      });
    }
    const [{ customer, unit }] = nearest;
    return refuse('mandate-services-beyond-above', {
      services: outside.filter(thing => thing !== 'all'),
      allowed: [
        ...new Set(
          nearest.flatMap(({ mandate: { services } }) =>
            services === 'all' ? [] : services,
          ),
        ),
      ],
      person: customer.holder,
      unit,
    });
  }
  for (const thing of thingsOf(mandate)) {
    const refusals = reaching(thing).map(each =>
      beyondOne(mandate, each, relations),
    );
    if (refusals.every(refused => refused)) return refusals[0];
  }
  return undefined;
}
