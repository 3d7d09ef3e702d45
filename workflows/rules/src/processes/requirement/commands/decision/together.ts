import {
  Decider,
  SeatAnswer,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Authority } from '../../authority';
import { Rules } from '../../command';
import { RequirementEvent } from '../../events';
import { peopleDeciding } from '../../route';
import { alternativeOf } from '../../state';
import { approvalOf, decidedAs, Outcome, rejectionOf } from './outcome';
import { Deciding, hasAnswered } from './standing';

export type Answer =
  | { answer: 'approve'; alternative: string; conditions: string[] }
  | { answer: 'reject'; reason: string };

/** The seats of those who decide together, whose answer is still awaited. */
const waitingFor = (state: Deciding, deciders: Decider[]) =>
  deciders.filter(decider => !hasAnswered(state, decider));

const differed = ({ matter }: Deciding) =>
  matter.asked.some(({ because }) => because === 'apart');

/** All said the same: approved the same alternative, or all said no. */
function agreement(
  state: Deciding,
  answers: SeatAnswer[],
): Outcome | undefined {
  const [first] = answers;
  if (!first) return undefined;
  if (first.answer === 'reject') {
    const reasons = answers.flatMap(each =>
      each.answer === 'reject' ? [each.reason] : [],
    );
    return reasons.length === answers.length
      ? rejectionOf(state, [...new Set(reasons)].join('\n'))
      : undefined;
  }
  const conditions = answers.flatMap(each =>
    each.answer === 'approve' && each.alternative === first.alternative
      ? [each.conditions]
      : [],
  );
  return conditions.length === answers.length
    ? approvalOf(state, first.alternative, [...new Set(conditions.flat())])
    : undefined;
}

/** What follows once all of those who decide together have answered. */
function allHaveAnswered(
  state: Deciding,
  answers: [SeatAnswer, ...SeatAnswer[]],
): RequirementEvent[] {
  const outcome = agreement(state, answers);
  if (outcome) {
    const [first, ...more] = answers;
    return [
      decidedAs(
        state,
        outcome,
        [first.by, ...more.map(({ by }) => by)],
        answers.map(({ on }) => on),
      ),
    ];
  }
  if (differed(state)) return [];
  const { decide } = state.matter.routes[state.matter.onTheTable];
  const above =
    decide.by === 'all' && decide.ifTheyDiffer.by === 'one'
      ? decide.ifTheyDiffer.decider
      : undefined;
  return [{ type: 'customersDiffered', ...(above && { to: above }) }];
}

export function answerTogether(
  state: Deciding,
  { by, on, deciders }: Authority,
  answer: Answer,
  { at }: Rules,
): RequirementEvent[] {
  const seat: SeatAnswer = { ...answer, by, on, at };
  const answers: [SeatAnswer, ...SeatAnswer[]] = [
    seat,
    ...state.matter.answers.filter(given => given.by.person !== by.person),
  ];
  const answered = { ...state, matter: { ...state.matter, answers } };
  const left = waitingFor(answered, deciders);
  const title =
    answer.answer === 'approve'
      ? (alternativeOf(state.matter, answer.alternative)?.title ?? '')
      : state.content.title;
  const { at: _, ...given } = seat;
  return [
    {
      type: 'seatAnswered',
      answer: given,
      title,
      waitingFor: peopleDeciding(left),
    },
    ...(left.length === 0 ? allHaveAnswered(state, answers) : []),
  ];
}
