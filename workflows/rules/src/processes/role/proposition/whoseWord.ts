import {
  EntityRef,
  Proposition,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { refuse, Rejection } from '../../../process';
import { isInForce } from '../../../routing/posts';
import { lineFrom } from '../../../routing/units';
import { Rules } from '../command';
import { roleThere } from '../state';
import { beyond } from './amounts';

/** Whoever is customer at the nearest of these units that has one. */
function customersAbove(
  { role, unit }: Proposition,
  relations: Relations,
): EntityRef[] {
  if (!unit) return [];
  const { units } = lineFrom(unit, relations);
  const above = role === 'customer' ? units.slice(1) : units;
  const held = above.map(each =>
    relations.assignments.flatMap(row =>
      row.role === 'customer' && row.unit === each && isInForce(row, relations)
        ? [row.holder]
        : [],
    ),
  );
  return held.find(people => people.length > 0) ?? [];
}

const holderOf = (id: string | undefined, { assignments }: Relations) =>
  assignments.find(each => each.id === id)?.holder ?? [];

/** Authority over services and money, which comes from somebody; IT's offices are filled by whoever administers them. */
const isGranted = ({ role }: Proposition) =>
  role === 'customer' || role === 'orderer';

/**
 * Whose word a proposition is about: whoever is said to grant the mandate, and whoever has the role until now or is
 * stood in for. They are told, may object, and may say that they grant it.
 */
const whoseWord = (
  { mandate, deputyFor }: Proposition,
  from: EntityRef | undefined,
  relations: Relations,
): EntityRef[] => [
  ...(mandate?.grantor ? [mandate.grantor] : []),
  ...(from ? [from] : []),
  ...[holderOf(deputyFor, relations)].flat(),
];

/** What an organisation lets people propose themselves for without anybody's word; nothing where it sets none. */
function isSmall(
  { role, mandate }: Proposition,
  { policy, relations }: Pick<Rules, 'policy' | 'relations'>,
): boolean {
  const limit = policy.limits?.ownProposal;
  if (!limit || role !== 'customer' || !mandate?.money) return false;
  return beyond(mandate.money, limit, relations.rates) === undefined;
}

/** What is said of it in the event: whose word it is, and that it takes it first. */
export type Word = { wordOf?: EntityRef[]; awaitsWord?: true };

/**
 * Nobody gives themselves authority: what somebody proposes for themselves takes the word of one of these people, or of
 * the customer above where none is named, before they can accept it.
 */
export function wordOn(
  proposition: Proposition,
  by: EntityRef,
  context: Pick<Rules, 'policy' | 'relations'>,
  from?: EntityRef,
): Word | Rejection {
  const { relations } = context;
  const { holder } = proposition;
  const takesWord =
    by === holder && isGranted(proposition) && !isSmall(proposition, context);
  const named = whoseWord(proposition, from, relations);
  const people =
    named.length === 0 && takesWord
      ? customersAbove(proposition, relations)
      : named;
  const wordOf = [...new Set(people)].filter(
    person => person !== holder && relations.present.includes(person),
  );
  if (takesWord && wordOf.length === 0) {
    return refuse('own-proposal-needs-grantor', roleThere(proposition));
  }
  return {
    ...(wordOf.length > 0 && { wordOf }),
    ...(takesWord && { awaitsWord: true }),
  };
}
