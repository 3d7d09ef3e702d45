import { personOf, refuse, Rejection } from '../../../process';
import { Happened, isRefused, Rules } from '../command';
import { deputiesAfter } from '../deputies';
import { heldRole, withoutRole } from '../openings/held';
import { heldBefore, problemWith } from '../proposition';
import { Asked, roleThere, State } from '../state';
import { asHolder } from './standing';

/** The grantor has the last word on a mandate that is said to be theirs. */
const unopposed = ({ objections }: Asked): Rejection | undefined => {
  const last = objections.at(-1);
  return (
    last && refuse('grantor-objects', { by: last.by, reason: last.reason })
  );
};

/** Nobody gives themselves authority. */
const granted = ({ awaitsWord, granted: word, wordOf = [] }: Asked) =>
  awaitsWord && !word
    ? refuse('grantor-not-asked-yet', { people: wordOf })
    : undefined;

/** An import that says otherwise ends the row of a proposal at once; the case is withdrawn a moment later. */
const stillAsked = (
  { assignment }: Asked,
  { relations: { assignments } }: Rules,
): Rejection | undefined =>
  assignments.some(({ id, status }) => id === assignment && status === 'ended')
    ? refuse('role-no-longer-asked', {})
    : undefined;

/** A successor takes over what somebody still holds. */
function stillHeld(asked: Asked, context: Rules): Rejection | undefined {
  if (asked.asks !== 'handOver') return undefined;
  const held = heldRole(asked.from.assignment, context);
  return isRefused(held) ? held : undefined;
}

export function mayAccept(state: State, context: Rules): Asked | Rejection {
  const asked = asHolder(state, ['accept', 'handOver'], context);
  if (isRefused(asked)) return asked;
  const measuredBy =
    asked.asks === 'handOver'
      ? withoutRole(asked.from.assignment, context)
      : context;
  return (
    stillAsked(asked, context) ??
    unopposed(asked) ??
    granted(asked) ??
    stillHeld(asked, context) ??
    problemWith(asked.proposition, asked.assignment, measuredBy) ??
    asked
  );
}

/** The holder takes it on, a successor takes it over. */
export function accept(asked: Asked, context: Rules): Happened {
  const { assignment, proposition } = asked;
  const { relations } = context;
  const answered = {
    by: personOf(context),
    assignment,
    ...roleThere(proposition, asked),
  };
  const replaces = heldBefore(proposition, assignment, relations);
  const from = asked.asks === 'handOver' ? asked.from : undefined;
  const what = {
    ...answered,
    replaces,
    ...deputiesAfter(
      assignment,
      { ended: from ? [from.assignment] : [], replaced: replaces },
      relations,
    ),
  };
  return from
    ? [{ type: 'takenOver', ...what, from }]
    : [{ type: 'accepted', ...what }];
}
