import { Decision } from '../../../../process';
import { command } from '../../command';
import { RequirementEvent } from '../../events';
import { afterTakingBack, anyAuthority, asDecider, permits } from './standing';

type Happened = Decision<RequirementEvent>;

/** Sends it back with a question: preparation, and the clock stands still. */
export const returnWithQuestion = command(
  'return',
  asDecider,
  (ready, { question }, context): Happened => {
    const { state, events } = afterTakingBack(ready.state, context);
    const authority = anyAuthority(state, context);
    if (!permits(authority)) return authority;
    return [...events, { type: 'returned', by: authority.by, question }];
  },
);
