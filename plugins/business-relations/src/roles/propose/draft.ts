import {
  Assignment,
  Day,
  EntityRef,
  Mandate,
  Money,
  Proposition,
  RelatedRole,
  relatedRoles,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  OpeningOf,
  roleContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

type Proposal = Extract<OpeningOf<typeof roleContract>, { ask: 'accept' }>;

type Made = Pick<
  Proposition,
  'role' | 'unit' | 'scope' | 'inAddition' | 'mandate'
> & { holder?: EntityRef };

/** A proposal while somebody fills it in. */
export type Draft = {
  role: Role;
  unit?: EntityRef;
  holder?: EntityRef;
  /** All of the unit, or the services, systems and domains in `entities`. */
  reach: 'everything' | 'entities';
  entities: EntityRef[];
  inAddition: boolean;
  /** What a customer decides on: all of it, also what doesn't exist yet, or only `entities`. */
  services: 'all' | 'same';
  money?: Money;
  yearlyCeiling?: Money;
  /** In which this customer's other mandates are; an amount begins with it. */
  currency?: string;
  from?: Day;
  to?: Day;
  grantor?: EntityRef;
  evidence: string;
  /** The identified role that this takes up. */
  assignment?: string;
  /** The role that a deputy is named for: theirs is for just that. */
  deputises?: Assignment;
  /** What is known of the names of all that is chosen. */
  names: Record<string, string>;
};

/** A field without which there is nothing to ask. */
export type Needed =
  'unit' | 'holder' | 'entities' | 'money' | 'from' | 'toBeforeFrom';

/** Those who decide for a unit, or work for one; the others have an office. */
export const isTowardsBusiness = (role: Role): role is RelatedRole =>
  relatedRoles.some(each => each === role);

/** Customers decide on money; orderers only where a ceiling is set (architecture, "Kinds of mandate"). */
export const hasMoney = (role: Role) =>
  role === 'customer' || role === 'orderer';

/** A customer is named for services, since nothing else makes the unit their customer; the others follow it. */
export const usualReach = (role: Role): Draft['reach'] =>
  role === 'customer' ? 'entities' : 'everything';

/** Another role is for the same services; for what is usual as long as none have been chosen. */
export const withRole = (
  { reach, entities }: Draft,
  role: Role,
): Pick<Draft, 'role' | 'reach'> => ({
  role,
  reach: entities.length > 0 ? reach : usualReach(role),
});

const needsUnit = (role: Role) =>
  isTowardsBusiness(role) || role === 'serviceManager';

/** What is still needed, in the order of the form. */
export function neededIn(draft: Draft): Needed[] {
  const { role, unit, holder, reach, entities, money, from, to } = draft;
  const needed: Needed[] = [];
  if (needsUnit(role) && !unit) needed.push('unit');
  if (!holder) needed.push('holder');
  if (reach === 'entities' && entities.length === 0) needed.push('entities');
  // A deputy may be given less than whom they stand in for, also no money at all.
  if (role === 'customer' && !money && !draft.deputises) needed.push('money');
  if (!from) needed.push('from');
  if (from && to && to < from) needed.push('toBeforeFrom');
  return needed;
}

/** The form of a proposition that somebody has made before. */
export const draftOf = (
  { role, unit, holder, scope, inAddition, mandate }: Made,
  names: Record<string, string>,
): Draft => ({
  role,
  unit,
  holder,
  reach: 'entities' in scope ? 'entities' : 'everything',
  entities: 'entities' in scope ? scope.entities : [],
  inAddition,
  services: mandate && mandate.services !== 'all' ? 'same' : 'all',
  money: mandate?.money,
  yearlyCeiling: mandate?.yearlyCeiling,
  from: mandate?.from,
  to: mandate?.to,
  grantor: mandate?.grantor,
  evidence: mandate?.evidence ?? '',
  names,
});

function mandateOf(draft: Draft, from: Day): Mandate {
  const { role, reach, entities, services, money, yearlyCeiling } = draft;
  const { to, grantor, deputises } = draft;
  const evidence = draft.evidence.trim();
  const all =
    reach === 'everything' || (role === 'customer' && services === 'all');
  const own = all ? 'all' : entities;
  return {
    services: deputises?.mandate?.services ?? own,
    ...(hasMoney(role) && money && { money }),
    ...(hasMoney(role) && yearlyCeiling && { yearlyCeiling }),
    from,
    ...(to && { to }),
    ...(grantor && { grantor }),
    ...(evidence && { evidence }),
  };
}

/** What its holder is asked to take on; undefined while something is needed. */
export function propositionOf(draft: Draft): Proposition | undefined {
  const { role, unit, holder, reach, entities, from, inAddition } = draft;
  const { deputises } = draft;
  if (neededIn(draft).length > 0 || !holder || !from) return undefined;
  return {
    role,
    holder,
    ...(unit && { unit }),
    scope: reach === 'everything' ? { everything: true } : { entities },
    inAddition: reach === 'entities' && inAddition,
    mandate: mandateOf(draft, from),
    ...(deputises && { deputyFor: deputises.id }),
  };
}

/** What opens its case. */
export function proposalOf(draft: Draft): Proposal | undefined {
  const proposition = propositionOf(draft);
  const { assignment } = draft;
  return (
    proposition && {
      ask: 'accept',
      ...proposition,
      ...(assignment && { assignment }),
    }
  );
}
