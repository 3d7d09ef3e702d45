import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Happened, isRefused, OpeningTo, Rules } from '../command';
import { levelsFor } from '../ladder';
import { propositionOf, standingIn } from '../state';
import { heldRole } from './held';

/** A day further away is none: by then it is asked by itself. */
const A_YEAR_MILLISECONDS = 366 * 24 * 60 * 60 * 1_000;

const isWithinAYear = (until: Instant, at: Instant) => {
  const ahead = Date.parse(until) - Date.parse(at);
  return ahead > 0 && ahead <= A_YEAR_MILLISECONDS;
};

/**
 * Asks whether it still holds: once a year by itself, or by whoever looks after the roles. Without an answer the account
 * manager follows it up; nobody further up is told, since the mandate holds until its end all the same.
 */
export function askToConfirm(
  { assignment, until }: OpeningTo<'confirm'>,
  context: Rules,
): Happened {
  const held = heldRole(assignment, context);
  if (isRefused(held)) return held;
  const { actor, at, onBehalfOf } = context;
  const proposition = propositionOf(held, held.holder);
  const [nearest] = levelsFor(proposition, context);
  return [
    {
      type: 'confirmationAsked',
      ...('person' in actor && { by: actor.person }),
      ...(onBehalfOf && { onBehalfOf }),
      assignment,
      proposition,
      ...standingIn(proposition, context.relations),
      levels: nearest ? [nearest] : [],
      ...(until && isWithinAYear(until, at) && { until }),
    },
  ];
}
