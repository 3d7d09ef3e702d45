import { NOTHING } from '@business-relations/backstage-plugin-business-relations-common';
import { Decision, refuse } from '../../../../process';
import { command, Rules } from '../../command';
import { RequirementEvent } from '../../events';
import { approvalOf, decidedAs } from './outcome';
import {
  afterTakingBack,
  asDecider,
  Deciding,
  eachAlternative,
  mayDecideOn,
  notForThisReader,
  notWhatWasRead,
  permits,
} from './standing';
import { answerTogether } from './together';

type Happened = Decision<RequirementEvent>;

function approving(
  deciding: Deciding,
  {
    alternative,
    contentHash,
    conditions,
  }: { alternative: string; contentHash: string; conditions: string[] },
  context: Rules,
): Happened {
  const { state, events } = afterTakingBack(deciding, context);
  const stale = notWhatWasRead(state, contentHash);
  if (stale) return stale;
  if (alternative === NOTHING && conditions.length > 0) {
    return refuse('nothing-takes-no-conditions', {});
  }
  const authority = mayDecideOn(state, alternative, context);
  if (!permits(authority)) return authority;
  return [
    ...events,
    ...(authority.decides === 'together'
      ? answerTogether(
          state,
          authority,
          { answer: 'approve', alternative, conditions },
          context,
        )
      : [
          decidedAs(
            state,
            approvalOf(state, alternative, conditions),
            [authority.by],
            [authority.on],
          ),
        ]),
  ];
}

export const approve = command(
  'approve',
  asDecider,
  ({ state }, { alternative, contentHash }, context): Happened =>
    approving(state, { alternative, contentHash, conditions: [] }, context),
  eachAlternative(notForThisReader),
);

export const approveWithConditions = command(
  'approveWithConditions',
  (state, context) => asDecider(state, context, NOTHING),
  ({ state }, content, context): Happened => approving(state, content, context),
  eachAlternative((state, key, context) =>
    key === NOTHING
      ? refuse('nothing-takes-no-conditions', {}).refused
      : notForThisReader(state, key, context),
  ),
);
