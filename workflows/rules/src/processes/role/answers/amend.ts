import { personOf, refuse, Rejection } from '../../../process';
import { Happened, isRefused, Named, Rules } from '../command';
import { levelsFor } from '../ladder';
import { problemWith, wordOn } from '../proposition';
import { Asked, proposersOf, standingIn, State } from '../state';
import { whichAsks } from './standing';

export function mayAmend(state: State, context: Rules): Asked | Rejection {
  const asked = whichAsks(state, ['accept']);
  if (isRefused(asked)) return asked;
  const people = proposersOf(asked);
  return people.includes(personOf(context))
    ? asked
    : refuse('not-the-proposer', { people });
}

/**
 * The whole proposal again: its holder is asked anew. The role itself stays, since who may propose it is a permission
 * that was asked for when it was proposed.
 */
export function amend(
  { assignment, proposition: before }: Asked,
  { type: _, ...proposition }: Named<'amend'>,
  context: Rules,
): Happened {
  if (proposition.role !== before.role) {
    return refuse('amend-keeps-role', { role: before.role });
  }
  const problem = problemWith(proposition, assignment, context);
  if (problem) return problem;
  const by = personOf(context);
  const word = wordOn(proposition, by, context);
  if (isRefused(word)) return word;
  return [
    {
      type: 'amended',
      by,
      assignment,
      proposition,
      ...standingIn(proposition, context.relations),
      ...word,
      levels: levelsFor(proposition, context),
    },
  ];
}
