import {
  Alternative,
  Assignment,
  Decider,
  EntityRef,
  Party,
  Proposal,
  Question,
  Relations,
  RequirementClass,
  Role,
  Route,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Context } from '../../process';
import { decidersOf, isInForce, routeDecision } from '../../routing';
import { Team } from './events';
import { costOf } from './proposal';
import { peopleOf, withoutRepeats } from './state';

const questionOf: Record<RequirementClass, Question> = {
  order: 'order',
  change: 'change',
  new: 'new',
};

type Matter = Pick<Proposal, 'class' | 'customer'> & {
  alternatives: Alternative[];
};

/** Who decides on each alternative, by its key. */
export const routesOf = (
  { class: kind, customer, alternatives }: Matter,
  asker: EntityRef,
  { relations, rules, at }: Context,
): Record<string, Route> =>
  Object.fromEntries(
    alternatives.map(alternative => [
      alternative.key,
      routeDecision({
        question: questionOf[kind],
        asker,
        unit: customer,
        amount: costOf(alternative),
        relations,
        rules,
        at,
      }),
    ]),
  );

/** Who decides, by its route, on the alternative on the table. Nobody where a matter has no route for it. */
export function decidersByRoute({
  routes,
  onTheTable,
}: {
  routes: Record<string, Route>;
  onTheTable: string;
}): Decider[] {
  const route: Route | undefined = routes[onTheTable];
  return route ? decidersOf(route.decide) : [];
}

export const peopleDeciding = (deciders: Decider[]): EntityRef[] =>
  peopleOf(deciders.flatMap(({ parties }) => parties));

const covers = ({ scope }: Assignment, { subject }: Relations) =>
  'everything' in scope ||
  scope.entities.some(entity => subject?.levels.includes(entity));

function holdersOf(role: Role, relations: Relations): Party[] {
  return relations.assignments
    .filter(
      assignment =>
        assignment.role === role &&
        isInForce(assignment, relations) &&
        covers(assignment, relations),
    )
    .flatMap(({ id, holder, unit, deputyFor }) =>
      holder
        ? [
            {
              person: holder,
              role,
              assignment: id,
              ...(unit && { unit }),
              ...(deputyFor && { deputyFor }),
            },
          ]
        : [],
    );
}

/** Who prepares a change for this unit, of whom the account manager is one. */
const preparing = (
  question: Question,
  asker: EntityRef,
  unit: EntityRef | undefined,
  { relations, rules, at }: Context,
): Party[] =>
  routeDecision({ question, asker, unit, relations, rules, at }).prepare;

/**
 * Who says what kind of requirement it is, level by level: the account manager, whoever covers for them, the delivery
 * manager. Empty where IT has none of these.
 */
export function classifiersOf(
  asker: EntityRef,
  unit: EntityRef | undefined,
  context: Context,
): Party[][] {
  const managers = preparing('change', asker, unit, context).filter(
    ({ role }) => role === 'accountManager',
  );
  const levels = [
    managers.filter(({ deputyFor }) => deputyFor === undefined),
    managers.filter(({ deputyFor }) => deputyFor !== undefined),
    holdersOf('deliveryManager', context.relations),
  ];
  const known = new Set<EntityRef>();
  return levels
    .map(level =>
      level.filter(({ person }) => !known.has(person) && known.add(person)),
    )
    .filter(level => level.length > 0);
}

/** Who decides as long as no amount is known. */
export const decidersBeforeMoney = (
  kind: RequirementClass,
  asker: EntityRef,
  customer: EntityRef,
  { relations, rules, at }: Context,
): EntityRef[] =>
  peopleDeciding(
    decidersOf(
      routeDecision({
        question: questionOf[kind],
        asker,
        unit: customer,
        relations,
        rules,
        at,
      }).decide,
    ),
  );

/** Who works on it from now on. Where nobody is there to prepare it, whoever asks for it does. */
export function teamFor(
  kind: RequirementClass,
  asker: EntityRef,
  customer: EntityRef,
  context: Context,
): Team {
  const preparers = preparing(questionOf[kind], asker, customer, context);
  const levels = classifiersOf(asker, customer, context);
  const managers = levels
    .flat()
    .filter(({ role }) => role === 'accountManager');
  const accountManagers = managers.length > 0 ? managers : levels.flat();
  return {
    preparers:
      preparers.length > 0 ? preparers : [{ person: asker, role: 'asker' }],
    accountManagers,
    deliverers: withoutRepeats([
      ...holdersOf('serviceManager', context.relations),
      ...accountManagers,
    ]),
  };
}
