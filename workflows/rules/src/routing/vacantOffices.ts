import {
  Assignment,
  Day,
  EntityRef,
  Instant,
  Reason,
  Relations,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { isForEverything } from './levels';
import { isFilled, Post, postsOf, whyNotInForce } from './posts';
import { RoutingRules } from './rules';

/** An office of IT that not every question can go to: nobody holds it for everything. */
export type VacantOffice = {
  role: Role;
  /** The services, systems and domains for which somebody holds it all the same. */
  heldFor: EntityRef[];
  /** What would fill it, as far as it has come, and why it doesn't yet or no longer does. */
  nearest?: { assignment: Assignment; because: Reason };
};

/**
 * The offices that a question can end with: those that an escalation climbs, the chair of the IT steering group, who
 * decides where nobody else can, and IT's signatory where something takes their word.
 */
export function officesNeeded({ questions, ladder }: RoutingRules): Role[] {
  const commits = Object.values(questions).some(
    ({ decide }) => decide === 'customerAndSignatory',
  );
  return [
    ...new Set<Role>([
      ...ladder.filter(role => role !== 'accountManager'),
      'steeringChair',
      ...(commits ? (['signatory'] as const) : []),
    ]),
  ];
}

/** Somebody who is asked may answer today; a role that was held can be handed on; one that is named is still to be asked. */
const order: Assignment['status'][] = ['proposed', 'accepted', 'identified'];

/** Whoever is only named and isn't there can't be asked. */
const canStillCome = (
  { assignment: { status, holder } }: Post,
  { present }: Relations,
) =>
  status !== 'identified' || holder === undefined || present.includes(holder);

function nearestOf(posts: Post[], relations: Relations) {
  const unfilled = posts.filter(
    post =>
      isForEverything(post) && !isFilled(post) && canStillCome(post, relations),
  );
  const [nearest] = order.flatMap(status =>
    unfilled.filter(({ assignment }) => assignment.status === status),
  );
  const because = nearest && whyNotInForce(nearest.assignment, relations);
  return because && { assignment: nearest.assignment, because };
}

const entitiesOf = ({ assignment: { scope } }: Post): EntityRef[] =>
  'entities' in scope ? scope.entities : [];

/** The offices that are needed and that nobody holds for everything, by the rule by which questions go to them. */
export function vacantOffices(
  relations: Relations,
  rules: RoutingRules,
): VacantOffice[] {
  return officesNeeded(rules).flatMap(role => {
    const posts = postsOf(role, relations);
    const filled = posts.filter(isFilled);
    if (filled.some(isForEverything)) return [];
    const nearest = nearestOf(posts, relations);
    return [
      {
        role,
        heldFor: [...new Set(filled.flatMap(entitiesOf))].sort(),
        ...(nearest && { nearest }),
      },
    ];
  });
}

/** What can have ended that somebody held an office, as far as anything did. */
export type HeldOnce = {
  endedAt?: Instant;
  /** The last day of its mandate, where that has passed. */
  lastDay?: Day;
  /** Whoever held it is no longer in the catalog. */
  goneSince?: Instant;
};

function lostAt({ endedAt, lastDay, goneSince }: HeldOnce): Instant[] {
  const over = lastDay === undefined ? [] : [`${lastDay}T23:59:59.999Z`];
  return [
    ...(endedAt ? [endedAt] : []),
    ...over,
    ...(goneSince ? [goneSince] : []),
  ]
    .sort()
    .slice(0, 1);
}

/** Since the last who held it lost it; where nobody ever did, since there is anything for which somebody should. */
export const vacantSince = (
  held: HeldOnce[],
  thereSince: Instant | undefined,
): Instant | undefined => held.flatMap(lostAt).sort().at(-1) ?? thereSince;
