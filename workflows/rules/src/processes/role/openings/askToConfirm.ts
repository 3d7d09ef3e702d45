import { Happened, isRefused, OpeningTo, Rules } from '../command';
import { propositionOf } from '../state';
import { heldRole } from './held';

/** Asks whether it still holds: once a year by itself, or by whoever looks after the roles. */
export function askToConfirm(
  { assignment }: OpeningTo<'confirm'>,
  context: Rules,
): Happened {
  const held = heldRole(assignment, context);
  if (isRefused(held)) return held;
  const { actor, onBehalfOf } = context;
  return [
    {
      type: 'confirmationAsked',
      ...('person' in actor && { by: actor.person }),
      ...(onBehalfOf && { onBehalfOf }),
      assignment,
      proposition: propositionOf(held, held.holder),
    },
  ];
}
