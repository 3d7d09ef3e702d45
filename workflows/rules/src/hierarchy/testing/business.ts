import {
  Assignment,
  EntityRef,
  Mandate,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Company,
  thePerson,
  theUnit,
  unitsOf,
} from '../../reorganisation/testing/company';
import { unitsOfPeople } from '../../reorganisation/units';
import { HierarchyFacts } from '../business';
import { hierarchyOf } from '../hierarchyOf';

export { theUnit, thePerson };

export const theService = (name: string): EntityRef =>
  `component:default/${name}`;

type Given = Partial<Omit<Assignment, 'mandate'>> & {
  upTo?: number;
  mandate?: Partial<Mandate>;
};

/** `held('customer', 'asa', 'claims', { upTo: 500 })`: accepted, for all of the unit. */
export const held = (
  role: 'customer' | 'orderer',
  holder: string,
  unit: string,
  { upTo, mandate, ...given }: Given = {},
): Assignment => ({
  id: `${role} ${holder} ${unit}`,
  role,
  holder: thePerson(holder),
  unit: theUnit(unit),
  scope: { everything: true },
  inAddition: false,
  status: 'accepted',
  source: { from: 'import', name: 'test' },
  mandate: {
    services: 'all',
    from: '2026-01-01',
    ...(upTo !== undefined && { money: { amount: upTo, currency: 'SEK' } }),
    ...mandate,
  },
  revision: 1,
  ...given,
});

/** The catalog's units and who has a role; everybody is there. */
export const factsOf = (
  company: Company,
  roles: Assignment[],
  given: Partial<HierarchyFacts> = {},
): HierarchyFacts => {
  const units = unitsOf(company);
  return {
    day: '2026-03-04',
    units,
    roles,
    present: new Set(roles.flatMap(({ holder }) => holder ?? [])),
    belongs: unitsOfPeople(units),
    rates: [],
    levels: {},
    paidBy: new Map(),
    ...given,
  };
};

/** `headOutside claims`: each deviation in short, in the order of the units. */
export function deviationsIn(facts: HierarchyFacts): string[] {
  const { deviationsOf } = hierarchyOf(facts);
  return [...facts.units.keys()].flatMap(unit =>
    deviationsOf(unit).map(({ is }) => `${is} ${unit.replace(/.*\//, '')}`),
  );
}
