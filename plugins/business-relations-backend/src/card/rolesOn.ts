import {
  Assignment,
  EntityRef,
  Relations,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { EffectiveRole } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { effectiveAssignments, isInForce } from '@business-relations/rules';

/** Roles that are about a service, system or domain; offices of IT are for everything and stand on no card. */
const shown: Role[] = [
  'customer',
  'orderer',
  'accountManager',
  'deliveryManager',
  'serviceManager',
];

const isOver = ({ status }: Assignment) =>
  status === 'ended' || status === 'declined';

/** How far above the subject it stands; undefined where it names none of the levels. */
function distance({ scope }: Assignment, levels: EntityRef[]) {
  if ('everything' in scope) return undefined;
  const at = levels.findIndex(level => scope.entities.includes(level));
  return at < 0 ? undefined : at;
}

/** Declared, and proposed or taken on by now under the same names: said once. */
const isTakenUp = (declared: Assignment, others: Assignment[]) =>
  declared.status === 'identified' &&
  others.some(
    other =>
      other.status !== 'identified' &&
      other.role === declared.role &&
      other.holder === declared.holder &&
      other.unit === declared.unit,
  );

type IsSeen = (assignment: Assignment) => boolean;

/** Whoever stands in for its holder now. */
function standInsOf(
  { id }: Assignment,
  relations: Relations,
  isSeen: IsSeen,
): Pick<EffectiveRole, 'standIns'> {
  const standIns = relations.assignments.flatMap(each =>
    each.deputyFor === id && isInForce(each, relations) && isSeen(each)
      ? [
          {
            person: each.holder,
            ...(each.mandate?.to && { to: each.mandate.to }),
          },
        ]
      : [],
  );
  return standIns.length > 0 ? { standIns } : {};
}

/**
 * The roles that hold for the subject, and those that were asked for or are out of date at the levels that count:
 * what is only proposed replaces nothing and is shown as pending. Of these, what its reader may see.
 */
export function rolesOn(relations: Relations, isSeen: IsSeen): EffectiveRole[] {
  const levels = relations.subject?.levels ?? [];
  return shown.flatMap(role => {
    const inForce = effectiveAssignments(role, relations);
    const ids = new Set(inForce.map(({ id }) => id));
    const replacing = inForce
      .filter(({ inAddition }) => !inAddition)
      .flatMap(each => distance(each, levels) ?? []);
    const last = replacing.length > 0 ? Math.min(...replacing) : levels.length;
    const here = relations.assignments.filter(
      each => each.role === role && !isOver(each) && !each.deputyFor,
    );
    const named = here.flatMap(assignment => {
      const at = distance(assignment, levels);
      return at !== undefined && at <= last ? [{ assignment, at }] : [];
    });
    const forAllOfTheUnit = inForce.filter(
      each => distance(each, levels) === undefined,
    );
    const found = [
      ...named
        .filter(({ assignment }) => !isTakenUp(assignment, here))
        .sort((a, b) => a.at - b.at)
        .map(({ assignment, at }) => ({
          assignment,
          level: levels[at],
          inForce: ids.has(assignment.id),
          ...standInsOf(assignment, relations, isSeen),
        })),
      ...forAllOfTheUnit.map(assignment => ({
        assignment,
        level: assignment.unit ?? levels[0],
        inForce: true,
        ...standInsOf(assignment, relations, isSeen),
      })),
    ];
    return found.filter(({ assignment }) => isSeen(assignment));
  });
}
