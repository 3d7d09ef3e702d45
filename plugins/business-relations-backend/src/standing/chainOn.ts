import {
  Assignment,
  Relations,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Chain } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { effectiveAssignments, isInForce } from '@business-relations/rules';

/** Roles that are about a service, system or domain. */
const shown: Role[] = [
  'customer',
  'orderer',
  'accountManager',
  'deliveryManager',
  'serviceManager',
];

const names = ({ scope }: Assignment, level: string) =>
  'entities' in scope && scope.entities.includes(level);

/** Where each role comes from, level by level from the thing itself upwards, and what takes the place of what. */
export function chainOn(relations: Relations): Chain {
  const levels = relations.subject?.levels ?? [];
  return shown.flatMap(role => {
    const here = relations.assignments.filter(each => each.role === role);
    const holding = effectiveAssignments(role, relations);
    const holds = new Set(holding.map(({ id }) => id));
    const standsFor = ({ id, deputyFor }: Assignment) =>
      holds.has(deputyFor ?? id);
    const nearest = levels.find(level =>
      holding.some(each => !each.inAddition && names(each, level)),
    );
    const step = (level: string, assignments: Assignment[]) => ({
      level,
      assignments: assignments.map(assignment => {
        const inForce = isInForce(assignment, relations);
        const isReplaced = inForce && !standsFor(assignment);
        return {
          assignment,
          inForce,
          ...(isReplaced && nearest !== undefined && { replacedBy: nearest }),
        };
      }),
    });
    const named = levels
      .map(level =>
        step(
          level,
          here.filter(each => names(each, level)),
        ),
      )
      .filter(({ assignments }) => assignments.length > 0);
    const forAll = here.filter(
      each => 'everything' in each.scope && standsFor(each),
    );
    const byUnit = [...new Set(forAll.map(({ unit }) => unit))].map(unit =>
      step(
        unit ?? levels[0],
        forAll.filter(each => each.unit === unit),
      ),
    );
    const steps = [...named, ...byUnit];
    return steps.length > 0 ? [{ role, steps }] : [];
  });
}
