import {
  Assignment,
  Proposition,
} from '@business-relations/backstage-plugin-business-relations-common';
import { personOf, refuse, Rejection } from '../../../process';
import { Happened, isRefused, OpeningTo, Rules } from '../command';
import { levelsFor } from '../ladder';
import { identifiedAs, problemWith, wordOn } from '../proposition';
import { standingIn } from '../state';

/** The identified row that is named, or the one that is meant; a role that nobody had identified has none yet. */
function identified(
  named: string | undefined,
  proposition: Proposition,
  { relations }: Rules,
): { row?: Assignment } | Rejection {
  if (named === undefined) {
    const row = identifiedAs(proposition, relations);
    return row ? { row } : {};
  }
  const row = relations.assignments.find(({ id }) => id === named);
  if (!row) return refuse('no-such-role', { assignment: named });
  return row.status === 'identified'
    ? { row }
    : refuse('role-not-identified', { status: row.status });
}

/**
 * Asks somebody to take a role on. Who may propose whom is a permission, which HTTP has asked for before; what is asked
 * here is whether it can be proposed at all.
 */
export function propose(
  opening: OpeningTo<'accept'>,
  context: Rules,
): Happened {
  const { ask: _, assignment: named, ...proposition } = opening;
  const taken = identified(named, proposition, context);
  if (isRefused(taken)) return taken;
  const assignment = taken.row?.id ?? context.command;
  const problem = problemWith(proposition, assignment, context);
  if (problem) return problem;
  const { onBehalfOf } = context;
  const by = personOf(context);
  const word = wordOn(proposition, by, context);
  if (isRefused(word)) return word;
  return [
    {
      type: 'proposed',
      by,
      ...(onBehalfOf && { onBehalfOf }),
      assignment,
      proposition,
      ...standingIn(proposition, context.relations),
      ...word,
      levels: levelsFor(proposition, context),
    },
  ];
}
