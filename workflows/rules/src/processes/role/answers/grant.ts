import { personOf, refuse, Rejection } from '../../../process';
import { Happened, isRefused, Rules } from '../command';
import { Asked, State } from '../state';
import { asGrantor } from './standing';

export function mayGrant(state: State, context: Rules): Asked | Rejection {
  const asked = asGrantor(state, context);
  if (isRefused(asked)) return asked;
  const { granted, objections } = asked;
  if (granted) return refuse('role-already-granted', granted);
  const last = objections.at(-1);
  return last
    ? refuse('grantor-objects', { by: last.by, reason: last.reason })
    : asked;
}

/** Whoever is said to grant it says so: from now on its holder can accept. */
export const grant = (_: Asked, context: Rules): Happened => [
  { type: 'granted', by: personOf(context) },
];
