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

type Above = { unit: EntityRef; customer: Authority; mandate: Mandate };

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

/** The mandates of the nearest unit that is a customer; a customer's own unit is not above it, an orderer's is. */
function mandatesAbove(
  { role, unit }: Proposition,
  relations: Relations,
): Above[] {
  if (!unit) return [];
  const { units } = lineFrom(unit, relations);
  const above = role === 'customer' ? units.slice(1) : units;
  const found = above.map(each => customersOf(each, relations));
  return found.find(mandates => mandates.length > 0) ?? [];
}

type Limit = { money: Money; above: Above };

const exceeded = (
  asked: Money,
  per: 'decision' | 'year',
  limit: Limit,
  { rates }: Relations,
): Rejection | undefined => {
  const { money, above } = limit;
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

/**
 * A mandate fits inside the mandate of the unit above, where that unit is a customer too. A person with several there
 * is measured by the one in which it fits, else told about the largest.
 */
export function fitsAbove(
  proposition: Proposition,
  relations: Relations,
): Rejection | undefined {
  const { role, mandate, deputyFor } = proposition;
  if (!mandate || deputyFor) return undefined;
  if (role !== 'customer' && role !== 'orderer') return undefined;
  const above = mandatesAbove(proposition, relations);
  for (const { per, of } of limits) {
    const asked = of(mandate);
    const known = above.flatMap(each => {
      const money = of(each.mandate);
      return money ? [{ money, above: each }] : [];
    });
    if (!asked || known.length === 0) continue;
    const refusals = known
      .sort((a, b) => b.money.amount - a.money.amount)
      .map(limit => exceeded(asked, per, limit, relations));
    if (refusals.every(refused => refused)) return refusals[0];
  }
  return undefined;
}
