import {
  EntityRef,
  Message,
  Proposition,
} from '@business-relations/backstage-plugin-business-relations-common';
import { problemWith } from '../processes/role/proposition';
import { Held, keyOf } from './content';
import { Customers } from './customers';
import { Facts } from './facts';
import { Column } from './line';
import { unitsFrom } from './unitsAbove';

/** Which column somebody has to look at, by what is wrong. */
const columns: Partial<Record<Message['code'], Column>> = {
  'grants-to-oneself': 'grantor',
  'holder-not-in-catalog': 'head',
  'mandate-beyond-above': 'perDecision',
  'mandate-outlasts-above': 'to',
  'mandate-services-beyond-above': 'services',
  'mandate-without-rate': 'perDecision',
  'role-needs-money': 'budget',
  'shares-beyond-whole': 'share',
};

/** What would be refused if this were proposed once everybody else of the table has accepted. */
export function problemOf(
  proposition: Proposition,
  customers: Customers,
  facts: Facts,
): { because: Message; column?: Column } | undefined {
  const { unit, scope, mandate } = proposition;
  const own = keyOf(proposition);
  const units = unit ? unitsFrom(unit, facts) : [];
  const sharing = 'entities' in scope ? scope.entities : [];
  const others = new Map<string, Held>();
  for (const held of [
    ...units.flatMap(({ ref }) => customers.byUnit.get(ref) ?? []),
    ...sharing.flatMap(ref => customers.byEntity.get(ref) ?? []),
  ]) {
    if (keyOf(held) !== own) others.set(held.id, held);
  }
  const assignments = [...others.values()];
  const covered: EntityRef[] =
    mandate && mandate.services !== 'all' ? mandate.services : [];
  const problem = problemWith(proposition, undefined, {
    relations: {
      day: facts.day,
      units,
      levels: Object.fromEntries(
        covered.map(ref => [ref, facts.levels.get(ref) ?? [ref]]),
      ),
      askerUnits: [],
      assignments,
      present: [
        proposition.holder,
        ...assignments.map(({ holder }) => holder),
      ].filter(person => facts.present.has(person)),
      rates: [...facts.rates],
      approvedThisYear: {},
    },
  });
  if (!problem) return undefined;
  const { refused } = problem;
  const column = columns[refused.code];
  return { because: refused, ...(column && { column }) };
}
