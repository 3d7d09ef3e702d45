import {
  Assignment,
  EntityRef,
  Party,
  Reason,
  Relations,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { because } from './reasons';

/** An assignment that somebody holds. */
export type Authority = Assignment & { holder: EntityRef };

/** A role as it is filled: its holder and whoever stands in for them, as far as they are in force. */
export type Post = { assignment: Assignment; holders: Authority[] };

const isWithinDays = ({ mandate }: Assignment, { day }: Relations) =>
  mandate === undefined ||
  (mandate.from <= day && (mandate.to === undefined || day <= mandate.to));

/** Accepted, its holder there, and within its mandate's days: what gives authority at all. */
export const isInForce = (
  assignment: Assignment,
  relations: Relations,
): assignment is Authority =>
  assignment.status === 'accepted' &&
  assignment.holder !== undefined &&
  relations.present.includes(assignment.holder) &&
  isWithinDays(assignment, relations);

/** Why an assignment gives no authority; undefined for one that does, and for one that is over. */
export function whyNotInForce(
  assignment: Assignment,
  { day, present }: Relations,
): Reason | undefined {
  const { id, role, unit, holder, status, mandate } = assignment;
  const fact = { assignment: id };
  if (status === 'declined' || status === 'ended') return undefined;
  if (status !== 'accepted' || holder === undefined) {
    return because(
      'role-not-accepted',
      { role, ...(unit && { unit }), ...(holder && { person: holder }) },
      fact,
    );
  }
  const who = { person: holder, ...(unit && { unit }) };
  if (!present.includes(holder)) return because('holder-left', who, fact);
  if (mandate?.to !== undefined && mandate.to < day) {
    return because('mandate-ended', { ...who, day: mandate.to }, fact);
  }
  if (mandate && day < mandate.from) {
    return because('mandate-ahead', { ...who, day: mandate.from }, fact);
  }
  return undefined;
}

/** Why posts give nobody authority. */
export const whyNot = (posts: Post[], relations: Relations): Reason[] =>
  posts.flatMap(({ assignment }) => whyNotInForce(assignment, relations) ?? []);

const isOver = ({ status }: Assignment) =>
  status === 'declined' || status === 'ended';

/** A deputy outlasts a holder who has left, but neither the role nor the mandate that they stand in for. */
const canBeStoodInFor = (assignment: Assignment, relations: Relations) =>
  assignment.status === 'accepted' && isWithinDays(assignment, relations);

/** All that are asked or taken on of a role, each with whoever is in force there; what is over is left out. */
export function postsOf(role: Role, relations: Relations): Post[] {
  const ofRole = relations.assignments.filter(
    assignment => assignment.role === role && !isOver(assignment),
  );
  return ofRole
    .filter(({ deputyFor }) => deputyFor === undefined)
    .map(assignment => {
      const deputies = canBeStoodInFor(assignment, relations)
        ? ofRole.filter(({ deputyFor }) => deputyFor === assignment.id)
        : [];
      return {
        assignment,
        holders: [assignment, ...deputies].filter(each =>
          isInForce(each, relations),
        ),
      };
    });
}

export const isFilled = ({ holders }: Post) => holders.length > 0;

/** Taken on once, also where whoever did has left or their mandate is over: the unit is still the customer. */
export const isTakenOn = ({ assignment }: Post) =>
  assignment.status === 'accepted';

export const isOf =
  (unit: EntityRef | undefined) =>
  ({ assignment }: Post) =>
    assignment.unit === unit;

export const partyOf = ({
  id,
  role,
  holder,
  unit,
  deputyFor,
}: Authority): Party => ({
  person: holder,
  role,
  ...(unit && { unit }),
  assignment: id,
  ...(deputyFor && { deputyFor }),
});

export const partiesOf = (posts: Post[]): Party[] =>
  posts.flatMap(({ holders }) => holders.map(partyOf));
