import {
  Decided,
  NOTHING,
} from '@business-relations/backstage-plugin-business-relations-common';
import { RequirementEvent } from '../../events';
import { costOf } from '../../proposal';
import { alternativeOf } from '../../state';
import { chargesOf } from './charges';
import { Deciding } from './standing';

export type Outcome = Pick<
  Decided,
  'outcome' | 'alternative' | 'title' | 'money' | 'conditions' | 'reason'
>;

const tookPartInPreparing = ({ preparing }: Deciding, by: Decided['by']) =>
  by.some(({ person }) => preparing.preparedBy.includes(person));

export const decidedAs = (
  state: Deciding,
  outcome: Outcome,
  by: Decided['by'],
  on: Decided['on'],
): RequirementEvent => ({
  type: 'decided',
  decided: {
    ...outcome,
    contentHash: state.matter.contentHash,
    by,
    on,
    charged: chargesOf(
      outcome,
      on,
      state.matter.routes[outcome.alternative ?? state.matter.onTheTable],
    ),
    onSubmitting: false,
    byPreparer: tookPartInPreparing(state, by),
  },
});

export function approvalOf(
  { matter, content }: Deciding,
  key: string,
  conditions: string[],
): Outcome {
  const alternative = alternativeOf(matter, key);
  const money = alternative && costOf(alternative);
  return {
    outcome: key === NOTHING ? 'rejected' : 'approved',
    alternative: key,
    title: alternative?.title || content.title,
    ...(money && { money }),
    conditions,
  };
}

export const rejectionOf = (
  { content }: Deciding,
  reason: string,
): Outcome => ({
  outcome: 'rejected',
  title: content.title,
  conditions: [],
  reason,
});
