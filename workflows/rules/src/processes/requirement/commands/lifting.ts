import { Proposal } from '@business-relations/backstage-plugin-business-relations-common';
import { Decision, refuse } from '../../../process';
import { authorityFor } from '../authority';
import { isRefused, personOf, Rules, State, then } from '../command';
import { RequirementEvent } from '../events';
import { chargesOf } from './decision/charges';
import {
  costOf,
  hashOf,
  hasTwoCurrencies,
  ORDERED,
  proposalOf,
} from '../proposal';
import { routesOf } from '../route';
import { alternativeOf } from '../state';

/** The proposal as it would be lifted now, or what keeps it from being lifted. */
export function toLift(state: State, context: Rules) {
  if (state.stage !== 'preparation') {
    return refuse('requirement-not-now', { stage: state.stage });
  }
  if (state.step === 'classify' || state.missing.length > 0) {
    return refuse('requirement-incomplete', { missing: state.missing });
  }
  if (state.class !== 'order') {
    const { goals = [] } = context.relations;
    return goals.length > 0 && state.content.goal === undefined
      ? refuse('requirement-names-no-goal', { goals })
      : { requirement: state, proposal: proposalOf(state) };
  }

  const offering = context.relations.subject?.offering ?? [];
  const item = offering.find(({ key }) => key === state.content.offeringItem);
  if (!item) {
    return refuse('not-in-the-offering', {
      offering: offering.map(({ title }) => title),
    });
  }
  if (hasTwoCurrencies(item)) {
    return refuse('two-currencies', { title: item.title });
  }
  return { requirement: state, proposal: proposalOf(state, item) };
}

/** The recommended alternative is the one whose decider is asked. */
const onTheTable = ({ recommended, alternatives }: Proposal) =>
  recommended ?? alternatives[0].key;

/** An order by whoever decides on it is decided in the same moment. */
function decidedOnSubmitting(
  state: State,
  context: Rules,
): Decision<RequirementEvent> {
  if (state.stage !== 'decision') return [];
  const { matter } = state;
  const authority = authorityFor(state, ORDERED, context);
  if (isRefused(authority) || authority.decides !== 'alone') return [];
  const item = alternativeOf(matter, ORDERED);
  if (!item) return [];
  const money = costOf(item);
  return [
    {
      type: 'decided',
      decided: {
        outcome: 'approved',
        alternative: ORDERED,
        title: item.title,
        ...(money && { money }),
        conditions: [],
        contentHash: matter.contentHash,
        by: [authority.by],
        on: [authority.on],
        charged: chargesOf(
          { outcome: 'approved', ...(money && { money }) },
          [authority.on],
          matter.routes[ORDERED],
        ),
        onSubmitting: true,
        byPreparer: false,
      },
    },
  ];
}

/** Freezes the proposal, computes the route of each alternative and asks whoever decides on the recommended one. */
export function lift(
  state: State,
  context: Rules,
  { onSubmitting }: { onSubmitting: boolean },
): Decision<RequirementEvent> {
  const ready = toLift(state, context);
  if (isRefused(ready)) return ready;
  const { requirement, proposal } = ready;
  const lifted: RequirementEvent = {
    type: 'lifted',
    by: personOf(context),
    proposal,
    contentHash: hashOf(proposal),
    routes: routesOf(proposal, requirement.asker, context),
    onTheTable: onTheTable(proposal),
  };
  if (!onSubmitting) return [lifted];
  return then(
    requirement,
    [lifted],
    next => decidedOnSubmitting(next, context),
    context,
  );
}
