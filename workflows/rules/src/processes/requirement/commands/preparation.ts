import {
  NOTHING,
  RequirementInPreparation,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Decision, refuse } from '../../../process';
import { decidersOf } from '../../../routing';
import { command, isRefused, personOf, Rules, State, then } from '../command';
import { RequirementEvent } from '../events';
import { hasTwoCurrencies, hashOf } from '../proposal';
import { classifiersOf, peopleDeciding, routesOf } from '../route';
import { isAmong, peopleOf } from '../state';
import { decidersNow } from '../authority';
import { participants } from '../describe';
import { duties } from '../duties';
import { classifiers } from './intake';
import { lift as lifting, toLift } from './lifting';

type Happened = Decision<RequirementEvent>;

/** Who prepares: by the route, and whoever looks after the customer. Before it is sorted, those who sort it. */
const preparersOf = (state: RequirementInPreparation) => [
  ...state.preparing.preparers,
  ...classifiers(state),
];

function asPreparer(state: State, context: Rules) {
  if (state.stage !== 'preparation') {
    return refuse('requirement-not-now', { stage: state.stage });
  }
  const preparers = preparersOf(state);
  return isAmong(preparers, personOf(context))
    ? { requirement: state }
    : refuse('not-a-preparer', { asked: peopleOf(preparers) });
}

/** The alternatives beside doing nothing, and which of them is recommended. */
export const prepare = command(
  'prepare',
  (state, context) => {
    const ready = asPreparer(state, context);
    if (isRefused(ready)) return ready;
    const { requirement } = ready;
    return requirement.step === 'prepare' && requirement.class === 'order'
      ? refuse('order-has-its-price', {})
      : ready;
  },
  (_, { alternatives, recommended, priceOfNothing }, context): Happened => {
    const mixed = alternatives.find(hasTwoCurrencies);
    if (mixed) return refuse('two-currencies', { title: mixed.title });
    const known = [NOTHING, ...alternatives.map(({ key }) => key)];
    if (recommended !== undefined && !known.includes(recommended)) {
      return refuse('unknown-recommendation', { alternative: recommended });
    }
    return [
      {
        type: 'prepared',
        by: personOf(context),
        alternatives,
        ...(recommended !== undefined && { recommended }),
        ...(priceOfNothing !== undefined && { priceOfNothing }),
      },
    ];
  },
);

const questionOf = (state: RequirementInPreparation) =>
  state.step === 'prepare' ? state.returned : undefined;

export const lift = command(
  'lift',
  (state, context) => {
    const ready = asPreparer(state, context);
    if (isRefused(ready)) return ready;
    const returned = questionOf(ready.requirement);
    if (returned) {
      return refuse('question-waits', { question: returned.question });
    }
    return toLift(state, context);
  },
  ({ requirement }, _, context): Happened =>
    lifting(requirement, context, { onSubmitting: false }),
);

/**
 * Answers whoever asked. Where nothing in the proposal changed, it goes back to them as it was, with what was left of
 * their time; otherwise it is lifted anew.
 */
export const answer = command(
  'answer',
  (state, context) => {
    if (state.stage !== 'preparation') {
      return refuse('requirement-not-now', { stage: state.stage });
    }
    const returned = questionOf(state);
    if (!returned) return refuse('nothing-was-asked', {});
    const person = personOf(context);
    const answering = preparersOf(state);
    if (person !== state.asker && !isAmong(answering, person)) {
      return refuse('not-a-preparer', { asked: peopleOf(answering) });
    }
    const ready = toLift(state, context);
    return isRefused(ready) ? ready : { ...ready, returned };
  },
  ({ requirement, proposal, returned }, content, context): Happened => {
    const unchanged = hashOf(proposal) === returned.matter.contentHash;
    const answered: RequirementEvent = {
      type: 'answered',
      by: personOf(context),
      answer: content.answer,
      unchanged,
    };
    if (unchanged) return [answered];
    return then(
      requirement,
      [answered],
      state => lifting(state, context, { onSubmitting: false }),
      context,
    );
  },
);

const namesOf = (
  routes: Record<string, { decide: Parameters<typeof decidersOf>[0] }>,
  key: string,
) => peopleDeciding(decidersOf(routes[key].decide));

const sameSet = (one: string[], other: string[]) =>
  one.length === other.length && one.every(each => other.includes(each));

/** In the case already, or asked to fill the role that is vacant in it. */
function takesPart(state: State, context: Rules): boolean {
  const person = personOf(context);
  const { tasks } = duties(state, context.policy);
  return (
    participants(state).includes(person) ||
    tasks.some(({ asked }) => isAmong(asked, person))
  );
}

/** Looks up anew who is to be asked, after a role was filled or a mandate changed. By anybody who takes part. */
export const askAnew = command(
  'askAnew',
  (state, context) => {
    if (!takesPart(state, context)) return refuse('not-in-the-case', {});
    if (state.stage === 'preparation' && state.step === 'classify') {
      const levels = classifiersOf(state.asker, state.unit, context);
      const before = peopleOf(classifiers(state));
      return sameSet(before, peopleOf(levels.flat()))
        ? refuse('route-is-the-same', { asked: before })
        : { again: 'classifiers' as const, classifiers: levels };
    }
    if (state.stage !== 'decision' || state.step !== 'decide') {
      return refuse('requirement-not-now', { stage: state.stage });
    }
    const { matter, asker } = state;
    const routes = routesOf(matter.proposal, asker, context);
    const asked = namesOf(routes, matter.onTheTable);
    return sameSet(namesOf(matter.routes, matter.onTheTable), asked)
      ? refuse('route-is-the-same', { asked: decidersNow(matter) })
      : { again: 'deciders' as const, routes, asked };
  },
  (ready, _, context): Happened => {
    const by = personOf(context);
    return ready.again === 'classifiers'
      ? [{ type: 'classifiersAskedAnew', by, classifiers: ready.classifiers }]
      : [{ type: 'askedAnew', by, routes: ready.routes, asked: ready.asked }];
  },
);
