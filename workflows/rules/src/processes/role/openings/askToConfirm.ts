import { Happened, isRefused, OpeningTo, Rules } from '../command';
import { levelsFor } from '../ladder';
import { propositionOf } from '../state';
import { heldRole } from './held';

/**
 * Asks whether it still holds: once a year by itself, or by whoever looks after the roles. Without an answer the account
 * manager follows it up; nobody further up is told, since the mandate holds until its end all the same.
 */
export function askToConfirm(
  { assignment }: OpeningTo<'confirm'>,
  context: Rules,
): Happened {
  const held = heldRole(assignment, context);
  if (isRefused(held)) return held;
  const { actor, onBehalfOf } = context;
  const proposition = propositionOf(held, held.holder);
  const [nearest] = levelsFor(proposition, context);
  return [
    {
      type: 'confirmationAsked',
      ...('person' in actor && { by: actor.person }),
      ...(onBehalfOf && { onBehalfOf }),
      assignment,
      proposition,
      levels: nearest ? [nearest] : [],
    },
  ];
}
