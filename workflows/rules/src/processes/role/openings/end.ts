import { personOf } from '../../../process';
import { Happened, isRefused, OpeningTo, Rules } from '../command';
import { deputiesOf } from '../deputies';
import { propositionOf, standingIn } from '../state';
import { heldRole } from './held';

/**
 * Ends a role at once: nothing is asked of anybody. Its holder may, and whoever administers roles: HTTP has asked for
 * that permission before, and of a role of somebody else lets nobody else get here.
 */
export function end(
  { assignment, reason }: OpeningTo<'end'>,
  context: Rules,
): Happened {
  const held = heldRole(assignment, context);
  if (isRefused(held)) return held;
  const { onBehalfOf, relations } = context;
  const proposition = propositionOf(held, held.holder);
  return [
    {
      type: 'ended',
      by: personOf(context),
      ...(onBehalfOf && { onBehalfOf }),
      assignment,
      proposition,
      ...standingIn(proposition, relations),
      reason,
      ...deputiesOf(assignment, relations),
    },
  ];
}
