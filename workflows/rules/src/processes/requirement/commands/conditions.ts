import { Decision, refuse } from '../../../process';
import { command, personOf, Rules, State } from '../command';
import { RequirementEvent } from '../events';
import { isAmong, peopleOf } from '../state';

type Happened = Decision<RequirementEvent>;

/** Recorded while it could still be said, and only delivered after the conditions stood by silence. */
const inTime = (state: State, { at }: Rules) =>
  state.stage === 'delivery' &&
  state.conditionsStandSince !== undefined &&
  at <= state.conditionsStandSince;

function asPreparer(state: State, context: Rules) {
  const open = state.stage === 'decision' && state.step === 'conditions';
  if (!open && !inTime(state, context)) {
    return 'conditionsStandSince' in state && state.conditionsStandSince
      ? refuse('conditions-stand', { since: state.conditionsStandSince })
      : refuse('no-conditions-to-judge', {});
  }
  if (!('preparing' in state)) return refuse('no-conditions-to-judge', {});
  const { preparers, accountManagers } = state.preparing;
  const asked = [...preparers, ...accountManagers];
  return isAmong(asked, personOf(context))
    ? { state }
    : refuse('not-a-preparer', { asked: peopleOf(asked) });
}

export const conditionsMet = command(
  'conditionsMet',
  asPreparer,
  ({ state }, _, context): Happened =>
    state.stage === 'decision'
      ? [{ type: 'conditionsAccepted', by: personOf(context) }]
      : [],
);

/** The approval was for something that can't be had: it goes back to those who prepare it. */
export const cannotMeetConditions = command(
  'cannotMeetConditions',
  asPreparer,
  (_, { reason }, context): Happened => [
    { type: 'conditionsFell', by: personOf(context), reason },
  ],
);
