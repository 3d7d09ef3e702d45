import {
  Assignment,
  Party,
  Route,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Standing } from '@business-relations/backstage-plugin-business-relations-common/contract';

/** A unit of the business in its place: who has a role for it here, and who decides there what is beyond the mandate below. */
export type UnitInPlace = {
  unit: string;
  roles: Assignment[];
  decidesBeyond: Party[];
  below: UnitInPlace[];
};

const decidersAbove = (route: Route | undefined): Party[] =>
  (route?.above ?? [])
    .filter(({ authority }) => authority === 'mandate')
    .map(({ parties }) => parties[0]);

/**
 * The units of the business that roles on a service name, as they stand below each other: from the top down to those who
 * order, each with the roles that hold.
 */
export function hierarchyOf({
  units,
  chain,
  questions,
}: Pick<Standing, 'units' | 'chain' | 'questions'>): UnitInPlace[] {
  const holding = chain.flatMap(({ steps }) =>
    steps.flatMap(({ assignments }) =>
      assignments
        .filter(({ inForce, replacedBy }) => inForce && !replacedBy)
        .map(({ assignment }) => assignment),
    ),
  );
  const beyond = decidersAbove(
    questions.find(({ question }) => question === 'change')?.route,
  );
  const known = new Set(units.map(({ unit }) => unit));
  const inPlace = (unit: string): UnitInPlace => {
    const roles = holding.filter(each => each.unit === unit);
    return {
      unit,
      roles,
      decidesBeyond: beyond.filter(
        party =>
          party.unit === unit &&
          !roles.some(({ holder }) => holder === party.person),
      ),
      below: units
        .filter(({ above }) => above === unit)
        .map(each => inPlace(each.unit)),
    };
  };
  return units
    .filter(({ above }) => above === undefined || !known.has(above))
    .map(({ unit }) => inPlace(unit));
}
