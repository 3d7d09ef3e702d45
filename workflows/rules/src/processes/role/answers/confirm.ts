import { personOf, Rejection } from '../../../process';
import { Happened, isRefused, Rules } from '../command';
import { heldRole } from '../openings/held';
import { Asked, roleThere, State } from '../state';
import { asHolder } from './standing';

export function mayConfirm(state: State, context: Rules): Asked | Rejection {
  const asked = asHolder(state, ['confirm'], context);
  if (isRefused(asked)) return asked;
  const held = heldRole(asked.assignment, context);
  return isRefused(held) ? held : asked;
}

/** The holder says that it still holds. */
export const confirm = (asked: Asked, context: Rules): Happened => [
  {
    type: 'confirmed',
    by: personOf(context),
    assignment: asked.assignment,
    ...roleThere(asked.proposition, asked),
  },
];
