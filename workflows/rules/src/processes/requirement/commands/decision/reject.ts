import { Decision } from '../../../../process';
import { command } from '../../command';
import { RequirementEvent } from '../../events';
import { decidedAs, rejectionOf } from './outcome';
import {
  afterTakingBack,
  anyAuthority,
  asDecider,
  notWhatWasRead,
  permits,
} from './standing';
import { answerTogether } from './together';

type Happened = Decision<RequirementEvent>;

export const reject = command(
  'reject',
  asDecider,
  (ready, { reason, contentHash }, context): Happened => {
    const { state, events } = afterTakingBack(ready.state, context);
    const stale = notWhatWasRead(state, contentHash);
    if (stale) return stale;
    const authority = anyAuthority(state, context);
    if (!permits(authority)) return authority;
    return [
      ...events,
      ...(authority.decides === 'together'
        ? answerTogether(
            state,
            authority,
            { answer: 'reject', reason },
            context,
          )
        : [
            decidedAs(
              state,
              rejectionOf(state, reason),
              [authority.by],
              [authority.on],
            ),
          ]),
    ];
  },
);
