import { ApprovedRequirement } from '@business-relations/backstage-plugin-business-relations-common';
import { Decision, refuse, Rejection } from '../../../process';
import { command, personOf, Rules, State } from '../command';
import { RequirementEvent } from '../events';
import { isAmong, isFurther, peopleOf } from '../state';

type Happened = Decision<RequirementEvent>;
type Delivered = Pick<ApprovedRequirement, 'delivering'>;

/**
 * A delivery system speaks of what it has: of what nobody has handed over yet, which it takes up by that, of what it took
 * up itself, and of what somebody handed over by hand, under whatever name they know the system by.
 */
function asSystem({ delivering }: Delivered, system: string) {
  const isOthers =
    delivering.handedOverBy === undefined &&
    delivering.system !== undefined &&
    delivering.system !== system;
  return isOthers
    ? refuse('other-delivery-system', { system: delivering.system ?? '' })
    : undefined;
}

/** Whoever delivers, or the delivery system. */
function asDeliverer(state: State, context: Rules) {
  if (state.stage !== 'delivery' && state.stage !== 'verification') {
    return refuse('requirement-not-now', { stage: state.stage });
  }
  const { actor } = context;
  if ('system' in actor) {
    return asSystem(state, actor.system) ?? { requirement: state };
  }
  const { deliverers } = state.preparing;
  return isAmong(deliverers, personOf(context))
    ? { requirement: state }
    : refuse('not-a-deliverer', { asked: peopleOf(deliverers) });
}

const teller = ({ actor }: Rules) => ({
  ...('person' in actor && { by: actor.person }),
  ...('system' in actor && { system: actor.system }),
});

/** A status or link that names another delivery than the one that this was handed over as. */
const ofAnother = (
  { delivering }: Delivered,
  reference: string | undefined,
): Rejection | undefined =>
  reference && delivering.reference && reference !== delivering.reference
    ? refuse('other-delivery', { reference: delivering.reference })
    : undefined;

/** By hand, as often as it goes elsewhere; by a delivery system once, since it says it again with every status. */
export const handOver = command(
  'handOver',
  (state, context) => {
    if (state.stage !== 'delivery') {
      return refuse('requirement-not-now', { stage: state.stage });
    }
    return asDeliverer(state, context);
  },
  ({ requirement }, { type: _type, ...delivery }, context): Happened => {
    const { actor } = context;
    const by = teller(context);
    if (!('system' in actor))
      return [{ type: 'handedOver', ...by, ...delivery }];
    return requirement.delivering.status === 'waiting'
      ? [{ type: 'handedOver', ...delivery, ...by }]
      : (ofAnother(requirement, delivery.reference) ?? []);
  },
);

/**
 * What the delivery says of itself, whenever it gets here: what is older than what is known, or no further along,
 * changes nothing.
 */
export const reportDelivery = command(
  'reportDelivery',
  asDeliverer,
  ({ requirement }, { status, asOf, reference }, context): Happened => {
    const { delivering, stage } = requirement;
    const another = ofAnother(requirement, reference);
    if (another) return another;
    const when = asOf ?? context.at;
    if (when > context.at) return refuse('not-yet-happened', { asOf: when });
    const isNews =
      stage === 'delivery' &&
      when >= delivering.since &&
      isFurther(status, delivering.status);
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
