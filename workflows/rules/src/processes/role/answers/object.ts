import { personOf } from '../../../process';
import { Happened, Named, Rules } from '../command';
import { Asked, State } from '../state';
import { asGrantor } from './standing';

export const mayObject = (state: State, context: Rules) =>
  asGrantor(state, context);

/** Whoever is said to grant the mandate disagrees: nobody accepts until it is proposed anew. */
export const object = (
  _: Asked,
  { reason }: Named<'object'>,
  context: Rules,
): Happened => [{ type: 'objected', by: personOf(context), reason }];
