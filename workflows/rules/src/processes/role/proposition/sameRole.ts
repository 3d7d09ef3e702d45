import {
  Assignment,
  Proposition,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import canonicalize from 'canonicalize';
import { refuse, Rejection } from '../../../process';
import { propositionOf, roleThere } from '../state';

const sorted = (proposition: Proposition): Proposition => {
  const { scope, mandate } = proposition;
  return {
    ...proposition,
    scope:
      'entities' in scope ? { entities: [...scope.entities].sort() } : scope,
    ...(mandate && {
      mandate: {
        ...mandate,
        services:
          mandate.services === 'all' ? 'all' : [...mandate.services].sort(),
      },
    }),
  };
};

const textOf = (proposition: Partial<Proposition>) => canonicalize(proposition);

/** Everything but the mandate and its share: what makes it the same role. */
const roleAlone = (proposition: Proposition) => {
  const { role, holder, unit, scope, deputyFor } = sorted(proposition);
  return { role, holder, unit, scope, deputyFor };
};

/** Other rows of the same role of the same person. */
export const sameRoles = (
  proposition: Proposition,
  id: string | undefined,
  { assignments }: Relations,
): Assignment[] =>
  assignments.filter(
    each =>
      each.id !== id &&
      each.holder !== undefined &&
      textOf(roleAlone(propositionOf(each, each.holder))) ===
        textOf(roleAlone(proposition)),
  );

/** What the same person holds of it already, which ends when they accept it with another mandate. */
export const heldBefore = (
  proposition: Proposition,
  id: string,
  relations: Relations,
): string[] =>
  sameRoles(proposition, id, relations)
    .filter(({ status }) => status === 'accepted')
    .map(each => each.id);

/** An identified row that this proposes: the same role, where the unit or the person may not have been known yet. */
export const identifiedAs = (
  proposition: Proposition,
  { assignments }: Relations,
): Assignment | undefined =>
  assignments.find(each => {
    const holder = each.holder ?? proposition.holder;
    const known = propositionOf(each, holder);
    const unit = each.unit ?? proposition.unit;
    return (
      each.status === 'identified' &&
      textOf(roleAlone({ ...known, ...(unit && { unit }) })) ===
        textOf(roleAlone(proposition))
    );
  });

/** Nobody is asked twice for the same, nor for what they have with the very same mandate. */
export function notTwice(
  proposition: Proposition,
  id: string | undefined,
  relations: Relations,
): Rejection | undefined {
  const others = sameRoles(proposition, id, relations);
  const params = { person: proposition.holder, ...roleThere(proposition) };
  if (others.some(({ status }) => status === 'proposed')) {
    return refuse('role-already-proposed', params);
  }
  const identical = others.some(
    each =>
      each.status === 'accepted' &&
      textOf(sorted(propositionOf(each, proposition.holder))) ===
        textOf(sorted(proposition)),
  );
  return identical ? refuse('role-already-held', params) : undefined;
}
