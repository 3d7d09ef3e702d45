import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { EventContext } from '../../../process';
import { RequirementEvent } from '../events';
import { State } from '../state';
import * as delivery from './delivery';
import * as intake from './intake';
import * as matter from './matter';
import * as outcome from './outcome';
import { Evolves, Happened, joined } from './stages';

const rules: {
  [T in Exclude<RequirementEvent['type'], 'opened'>]: Evolves<T>;
} = {
  edited: intake.edited,
  handedIn: intake.handedIn,
  classified: intake.classified,
  classificationLate: intake.classificationLate,
  classifiersAskedAnew: intake.classifiersAskedAnew,
  prepared: intake.prepared,
  lifted: matter.lifted,
  voided: matter.voided,
  answered: matter.answered,
  askedAnew: matter.askedAnew,
  lateTakenBack: matter.tookBack,
  liftedFurther: matter.liftedFurther,
  seatAnswered: matter.seatAnswered,
  customersDiffered: matter.customersDiffered,
  returned: matter.returned,
  decisionLate: matter.decisionLate,
  decided: outcome.decided,
  conditionsAccepted: outcome.conditionsAccepted,
  conditionsFell: outcome.conditionsFell,
  withdrawn: outcome.withdrawn,
  handedOver: delivery.handedOver,
  deliveryReported: delivery.deliveryReported,
  verified: delivery.verified,
  sentBack: delivery.sentBack,
  verificationLate: delivery.verificationLate,
  received: delivery.received,
  fulfilled: delivery.fulfilled,
};

const evolveBy = <T extends keyof typeof rules>(
  type: T,
  state: State,
  event: Happened<T>,
  at: Instant,
): State => rules[type](state, event, at);

/** The requirement after one more event. What doesn't fit the stage it is in changes nothing. */
export function evolve(
  state: State | undefined,
  event: RequirementEvent,
  { at, actor }: EventContext,
): State {
  if (event.type === 'opened') return state ?? intake.opened(event, at);
  if (!state) {
    throw new Error(
      `A requirement begins by being opened, not by “${event.type}”`,
    );
  }
  const next = evolveBy(event.type, state, event, at);
  if (next === state || !('person' in actor)) return next;
  return { ...next, tookPart: joined(next.tookPart, [actor.person]) };
}
