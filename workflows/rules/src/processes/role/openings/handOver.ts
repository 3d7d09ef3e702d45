import {
  Day,
  Mandate,
  Proposition,
} from '@business-relations/backstage-plugin-business-relations-common';
import { personOf, refuse } from '../../../process';
import { Happened, isRefused, OpeningTo, Rules } from '../command';
import { levelsFor } from '../ladder';
import { problemWith, wordOn } from '../proposition';
import { propositionOf, standingIn } from '../state';
import { heldRole, withoutRole } from './held';

/** The successor's mandate begins when they are asked; what was decided before stays the holder's. */
const fromNow = (mandate: Mandate, day: Day): Mandate => {
  const isOver = mandate.to !== undefined && mandate.to < day;
  return isOver || day < mandate.from ? mandate : { ...mandate, from: day };
};

/**
 * Asks a successor to take a role over, or its holder to go on with it for the unit that has taken the place of theirs. The holder may, and whoever may propose that role: HTTP has asked for the
 * permission before, so that nobody else gets here.
 */
export function handOver(
  { assignment, successor, unit: other, reason }: OpeningTo<'handOver'>,
  context: Rules,
): Happened {
  const held = heldRole(assignment, context);
  if (isRefused(held)) return held;
  const { holder, mandate, unit } = held;
  const goesTo = unit !== undefined && other !== unit ? other : undefined;
  if (successor === holder && goesTo === undefined) {
    return refuse('successor-is-holder', { person: holder });
  }
  const { onBehalfOf, relations } = context;
  const proposition: Proposition = {
    ...propositionOf(held, successor),
    ...(goesTo !== undefined && { unit: goesTo }),
    ...(mandate && { mandate: fromNow(mandate, relations.day) }),
  };
  const problem = problemWith(
    proposition,
    undefined,
    withoutRole(assignment, context),
  );
  if (problem) return problem;
  const by = personOf(context);
  const word = wordOn(proposition, by, context, holder);
  if (isRefused(word)) return word;
  return [
    {
      type: 'handOverAsked',
      by,
      ...(onBehalfOf && { onBehalfOf }),
      assignment: context.command,
      proposition,
      ...standingIn(proposition, relations),
      ...word,
      from: { assignment, holder },
      levels: levelsFor(proposition, context),
      ...(reason && { reason }),
    },
  ];
}
