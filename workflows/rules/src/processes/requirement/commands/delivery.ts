import { Delivering } from '@business-relations/backstage-plugin-business-relations-common';
import { Decision, refuse } from '../../../process';
import { command, personOf, Rules, State } from '../command';
import { RequirementEvent } from '../events';
import { isAmong, peopleOf } from '../state';

type Happened = Decision<RequirementEvent>;

/** Whoever delivers; a delivery system tells through its module, with nobody as the actor. */
function asDeliverer(state: State, context: Rules) {
  if (state.stage !== 'delivery' && state.stage !== 'verification') {
    return refuse('requirement-not-now', { stage: state.stage });
  }
  const { deliverers } = state.preparing;
  return 'engine' in context.actor || isAmong(deliverers, personOf(context))
    ? { requirement: state }
    : refuse('not-a-deliverer', { asked: peopleOf(deliverers) });
}

const teller = ({ actor }: Rules) =>
  'person' in actor ? { by: actor.person } : {};

/** By hand, or by a delivery system's module. */
export const handOver = command(
  'handOver',
  (state, context) => {
    if (state.stage !== 'delivery') {
      return refuse('requirement-not-now', { stage: state.stage });
    }
    return asDeliverer(state, context);
  },
  (_, { type: _type, ...delivery }, context): Happened => [
    { type: 'handedOver', ...teller(context), ...delivery },
  ],
);

const order: Delivering['status'][] = [
  'waiting',
  'handed-over',
  'accepted',
  'started',
  'delivered',
];

/**
 * What the delivery says of itself, whenever it gets here: what is older than what is known, or no further along,
 * changes nothing.
 */
export const reportDelivery = command(
  'reportDelivery',
  asDeliverer,
  ({ requirement }, { status, asOf, reference }, context): Happened => {
    const { delivering, stage } = requirement;
    if (
      reference &&
      delivering.reference &&
      reference !== delivering.reference
    ) {
      return refuse('other-delivery', { reference: delivering.reference });
    }
    const when = asOf ?? context.at;
    if (when > context.at) return refuse('not-yet-happened', { asOf: when });
    const isNews =
      stage === 'delivery' &&
      when >= delivering.since &&
      order.indexOf(status) > order.indexOf(delivering.status);
    return isNews
      ? [
          {
            type: 'deliveryReported',
            ...teller(context),
            status,
            asOf: when,
          },
        ]
      : [];
  },
);
