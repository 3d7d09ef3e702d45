import { personOf, refuse, Rejection } from '../../../process';
import { Happened, isRefused, Named, Rules } from '../command';
import { Asked, State } from '../state';
import { whichAsks } from './standing';

export function mayObject(state: State, context: Rules): Asked | Rejection {
  const asked = whichAsks(state, ['accept', 'handOver']);
  if (isRefused(asked)) return asked;
  const grantor = asked.proposition.mandate?.grantor;
  return personOf(context) === grantor
    ? asked
    : refuse('not-the-grantor', grantor ? { grantor } : {});
}

/** Whoever is said to grant the mandate disagrees: nobody accepts until it is proposed anew. */
export const object = (
  _: Asked,
  { reason }: Named<'object'>,
  context: Rules,
): Happened => [{ type: 'objected', by: personOf(context), reason }];
