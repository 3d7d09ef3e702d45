import {
  Assignment,
  Day,
  EntityRef,
  Mandate,
  Proposition,
  Scope,
} from '@business-relations/backstage-plugin-business-relations-common';
import canonicalize from 'canonicalize';
import { propositionOf } from '../processes/role/state';
import { Line } from './line';

const inOrder = (refs: readonly EntityRef[]) => [...new Set(refs)].sort();

/** A role that somebody has or is asked to take on: what a table can speak of. */
export type Held = Assignment & { holder: EntityRef };

const textOf = (value: unknown): string => canonicalize(value) ?? '';

const scopeInOrder = (scope: Scope): Scope =>
  'entities' in scope ? { entities: inOrder(scope.entities) } : scope;

const mandateInOrder = (mandate: Mandate): Mandate => ({
  ...mandate,
  services: mandate.services === 'all' ? 'all' : inOrder(mandate.services),
});

const sorted = (proposition: Proposition): Proposition => ({
  ...proposition,
  scope: scopeInOrder(proposition.scope),
  ...(proposition.mandate && { mandate: mandateInOrder(proposition.mandate) }),
});

/** What makes it the same role of the same person, whatever its mandate; no reference has a space in it. */
export const keyOf = ({
  role,
  unit = '',
  holder,
  scope,
}: Pick<Proposition, 'role' | 'unit' | 'holder' | 'scope'>): string =>
  [
    role,
    unit,
    holder,
    ...('entities' in scope ? inOrder(scope.entities) : ['everything']),
  ].join(' ');

export const isSameContent = (one: Proposition, other: Proposition): boolean =>
  textOf(sorted(one)) === textOf(sorted(other));

export const contentOf = (held: Held): Proposition =>
  propositionOf(held, held.holder);

/** Where the role of a row holds, and for whom. */
export const placeOf = (line: Line, head: EntityRef) => ({
  role: line.itIncluded ? ('customer' as const) : ('orderer' as const),
  holder: head,
  unit: line.unit,
  scope: line.services
    ? { entities: inOrder(line.services) }
    : { everything: true as const },
});

/** The mandate that a row comes to: the money follows the budget, of a unit that IT is part of the budget of. */
function mandateOf(line: Line, from: Day): Mandate {
  const { itIncluded, budget, perDecision, services, to, grantor, evidence } =
    line;
  const money = perDecision ?? (itIncluded ? budget : undefined);
  return {
    services: line.mandateServices ?? services ?? 'all',
    ...(money && { money }),
    ...(itIncluded && budget && { yearlyCeiling: budget }),
    from,
    ...(to && { to }),
    ...(grantor && { grantor }),
    ...(evidence && { evidence }),
  };
}

/** What somebody is asked to take on by a row that begins on a day. */
export const propositionFrom = (
  line: Line,
  head: EntityRef,
  from: Day,
): Proposition =>
  sorted({
    ...placeOf(line, head),
    inAddition: false,
    ...(line.share !== undefined && { share: line.share }),
    mandate: mandateOf(line, from),
  });
