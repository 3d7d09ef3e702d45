import {
  Assignment,
  EntityRef,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Authority, isInForce } from '../routing/posts';
import { Business, HierarchyFacts } from './business';
import { Deviation, DeviationRule } from './deviation';
import { catalogUnclear } from './deviations/catalogUnclear';
import { grantedElsewhere } from './deviations/grantedElsewhere';
import { headOutside } from './deviations/headOutside';
import { mandateBeyond } from './deviations/mandateBeyond';
import { ordererOutside } from './deviations/ordererOutside';
import { withoutCustomer } from './deviations/withoutCustomer';
import { Places, placesOf } from './places';
import { relationsOf } from './relations';

export type Deciding = { unit: EntityRef; customers: readonly Authority[] };

/** The catalog's tree of units beside the business's own: who decides where, and where the two differ. */
export type Hierarchy = {
  places: Places;
  /** The nearest unit, itself first, that has a customer now, with those who are. */
  decidesFor(unit: EntityRef): Deciding | undefined;
  /** Where a unit stands otherwise than the business decides; what leaves most open comes first. */
  deviationsOf(unit: EntityRef): readonly Deviation[];
};

const rules: readonly DeviationRule[] = [
  catalogUnclear,
  withoutCustomer,
  headOutside,
  grantedElsewhere,
  mandateBeyond,
  ordererOutside,
];

function byUnit(
  roles: readonly Assignment[],
): ReadonlyMap<EntityRef, Assignment[]> {
  const found = new Map<EntityRef, Assignment[]>();
  for (const role of roles) {
    if (role.unit !== undefined && role.deputyFor === undefined) {
      const known = found.get(role.unit);
      if (known) known.push(role);
      else found.set(role.unit, [role]);
    }
  }
  return found;
}

const isCustomer = ({ role }: Assignment) => role === 'customer';

/** Everybody where they stand. */
function businessOf(facts: HierarchyFacts): Business {
  const roles = byUnit(facts.roles);
  const inForce = new Map<EntityRef, Authority[]>();
  const customerFor = new Map<EntityRef, Set<EntityRef>>();
  for (const [unit, ofUnit] of roles) {
    const held = ofUnit.filter((each): each is Authority =>
      isInForce(each, relationsOf(facts, { assignments: [each] })),
    );
    inForce.set(unit, held);
    for (const { holder } of held.filter(isCustomer)) {
      const theirs = customerFor.get(holder);
      if (theirs) theirs.add(unit);
      else customerFor.set(holder, new Set([unit]));
    }
  }
  return {
    facts,
    places: placesOf(facts.units),
    rolesOf: unit => roles.get(unit) ?? [],
    inForceOf: unit => inForce.get(unit) ?? [],
    customersOf: unit => (inForce.get(unit) ?? []).filter(isCustomer),
    customerFor: person => [...(customerFor.get(person) ?? [])],
  };
}

const sentenceOf = ({ is, says }: Deviation) => JSON.stringify([is, says]);

/** Whoever has a role several times, for different services, deviates once by it. */
function onceEach(deviations: readonly Deviation[]): Deviation[] {
  const bySentence = new Map<string, Deviation>();
  for (const each of deviations) {
    const sentence = sentenceOf(each);
    if (!bySentence.has(sentence)) bySentence.set(sentence, each);
  }
  return [...bySentence.values()];
}

export function hierarchyOf(facts: HierarchyFacts): Hierarchy {
  const business = businessOf(facts);
  const { places } = business;
  return {
    places,
    decidesFor: unit =>
      places
        .line(unit)
        .map(each => ({ unit: each, customers: business.customersOf(each) }))
        .find(({ customers }) => customers.length > 0),
    deviationsOf: unit => onceEach(rules.flatMap(rule => rule(unit, business))),
  };
}
