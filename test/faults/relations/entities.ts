import { Entity } from '@backstage/catalog-model';
import { anEntity } from '../../entities/anEntity';

/** How many there are of each kind. */
export type Sizes = {
  services: number;
  systems: number;
  domains: number;
  units: number;
  people: number;
};

/** As `npm test` takes it. */
export const small: Sizes = {
  services: 120,
  systems: 12,
  domains: 3,
  units: 15,
  people: 40,
};

export const numberOf = (sizes: Sizes): number =>
  Object.values(sizes).reduce((sum, each) => sum + each, 0);

/** The same business with so many entities in all. */
export function sizesOf(entities: number): Sizes {
  const others = {
    systems: Math.ceil(entities * 0.015),
    domains: Math.ceil(entities * 0.002),
    units: Math.ceil(entities * 0.033),
    people: Math.ceil(entities * 0.25),
  };
  const services = entities - numberOf({ ...others, services: 0 });
  return { services, ...others };
}

const many = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

export const personEntity = (nth: number, { units }: Sizes): Entity =>
  anEntity('User', `person-${nth}`, { memberOf: [`u-${nth % units}`] });

/** All that the catalog has of the business: every third domain stands in another, units in a tree of two below each. */
export const businessOf = (sizes: Sizes): Entity[] => [
  ...many(sizes.domains, nth =>
    anEntity('Domain', `d-${nth}`, {
      owner: 'it',
      ...(nth % 3 === 2 && { subdomainOf: `d-${nth - 2}` }),
    }),
  ),
  ...many(sizes.systems, nth =>
    anEntity('System', `sys-${nth}`, {
      owner: 'it',
      domain: `d-${nth % sizes.domains}`,
    }),
  ),
  ...many(sizes.services, nth =>
    anEntity('Component', `s-${nth}`, {
      type: 'service',
      lifecycle: 'production',
      owner: 'it',
      system: `sys-${nth % sizes.systems}`,
    }),
  ),
  ...many(sizes.units, nth =>
    anEntity('Group', `u-${nth}`, {
      type: 'unit',
      children: [],
      ...(nth > 0 && { parent: `u-${(nth - 1) >> 1}` }),
    }),
  ),
  ...many(sizes.people, nth => personEntity(nth, sizes)),
];
