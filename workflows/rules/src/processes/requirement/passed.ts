import { Decision } from '../../process';
import { Rules } from './command';
import { duties } from './duties';
import { RequirementEvent } from './events';
import { nextAbove } from './ladder';
import { decidersNow } from './authority';
import { peopleOf, State } from './state';

/** What follows when nobody acted in time. Of a last level nothing follows: it is reminded. */
export function passed(
  state: State,
  key: string,
  { policy }: Rules,
): Decision<RequirementEvent> {
  const open = duties(state, policy).deadlines.some(each => each.key === key);
  if (!open) return [];

  if (state.stage === 'preparation' && state.step === 'classify') {
    const { asked, next } = state.classifying;
    const [further] = next;
    return further
      ? [
          {
            type: 'classificationLate',
            missed: peopleOf(asked.at(-1) ?? []),
            asked: peopleOf(further),
          },
        ]
      : [];
  }
  if (state.stage === 'decision') {
    if (state.step === 'conditions') return [{ type: 'conditionsAccepted' }];
    const to = nextAbove(state.matter);
    return to
      ? [{ type: 'decisionLate', missed: decidersNow(state.matter), to }]
      : [];
  }
  if (state.stage === 'verification' && !state.followUp) {
    return state.class === 'order'
      ? [{ type: 'received' }]
      : [
          {
            type: 'verificationLate',
            missed: peopleOf(state.verifiers),
            asked: state.preparing.accountManagers,
          },
        ];
  }
  return [];
}
