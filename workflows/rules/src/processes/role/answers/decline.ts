import { personOf, Rejection } from '../../../process';
import { Happened, Named, Rules } from '../command';
import { deputiesOf } from '../deputies';
import { Asked, roleThere, State } from '../state';
import { asHolder } from './standing';

export const mayDecline = (state: State, context: Rules): Asked | Rejection =>
  asHolder(state, ['accept', 'handOver', 'confirm'], context);

/** Says no, and perhaps who else could. Of a role that they hold, asked to confirm it, they say that it is over. */
export function decline(
  asked: Asked,
  { reason, suggests }: Named<'decline'>,
  context: Rules,
): Happened {
  const { asks, assignment, proposition } = asked;
  const declined = {
    by: personOf(context),
    assignment,
    ...roleThere(proposition, asked),
    reason,
    ...(suggests && { suggests }),
  };
  return asks === 'confirm'
    ? [
        {
          type: 'laidDown',
          ...declined,
          ...deputiesOf(assignment, context.relations),
        },
      ]
    : [{ type: 'declined', ...declined }];
}
