import {
  Decided,
  Decider,
  EntityRef,
  Message,
  NOTHING,
  RequirementInDecision,
  SeatAnswer,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Decision, refuse, Rejection } from '../../../process';
import { aboveOf, Authority, authorityFor, decidersNow } from '../authority';
import { after, command, isRefused, personOf, Rules, State } from '../command';
import { RequirementEvent } from '../events';
import { costOf } from '../proposal';
import { decidersBeforeMoney, decidersOf, peopleDeciding } from '../route';
import { alternativeOf, isAmong } from '../state';

type Happened = Decision<RequirementEvent>;
type Deciding = Extract<RequirementInDecision, { step: 'decide' }>;

/** “Decided already: what, by whom, when”, or why there is nothing to decide on. */
function notToDecide(state: State): Rejection {
  const decided = 'decided' in state ? state.decided : undefined;
  if (decided) {
    const { outcome, title, by, at } = decided;
    return refuse('already-decided', {
      outcome,
      title: title || state.content.title,
      by: by.map(({ person }) => person),
      at,
    });
  }
  return state.stage === 'draft' || state.stage === 'preparation'
    ? refuse('not-lifted-yet', {})
    : refuse('requirement-not-now', { stage: state.stage });
}

/** An orderer prepares new and changed content and lifts it: told so before there is anything to decide on too. */
function notForAnOrderer(state: State, context: Rules): Rejection | undefined {
  if (state.stage !== 'preparation' || state.step !== 'prepare') {
    return undefined;
  }
  const { preparing, class: kind, customer, asker } = state;
  const person = personOf(context);
  const isOrderer = preparing.preparers.some(
    party => party.person === person && party.role === 'orderer',
  );
  return isOrderer && kind !== 'order'
    ? refuse('orderer-cannot-decide', {
        deciders: decidersBeforeMoney(kind, asker, customer, context),
      })
    : undefined;
}

const hasAnswered = ({ matter }: Deciding, { parties }: Decider) =>
  matter.answers.find(({ by }) => isAmong(parties, by.person));

/** The seats of those who decide together, whose answer is still awaited. */
const waitingFor = (state: Deciding, deciders: Decider[]) =>
  deciders.filter(decider => !hasAnswered(state, decider));

const differed = ({ matter }: Deciding) =>
  matter.asked.some(({ because }) => because === 'apart');

/** This seat's answer is given; the first recorded counts, also when a deputy gave it. */
function seatIsTaken(
  state: Deciding,
  { by, decides, deciders }: Authority,
): Rejection | undefined {
  if (decides === 'alone') return undefined;
  const seats = deciders.filter(({ parties }) => isAmong(parties, by.person));
  const open = seats.find(seat => !hasAnswered(state, seat));
  if (open) return undefined;
  const answer = seats.map(seat => hasAnswered(state, seat)).find(each => each);
  return (
    answer &&
    refuse('seat-has-answered', { by: answer.by.person, at: answer.at })
  );
}

const keysOf = ({ matter }: Deciding) =>
  matter.proposal.alternatives.map(({ key }) => key);

const permits = (answer: Authority | Rejection): answer is Authority =>
  !isRefused(answer);

function mayDecideOn(
  state: Deciding,
  key: string,
  context: Rules,
): Authority | Rejection {
  const authority = authorityFor(state, key, context);
  return permits(authority)
    ? (seatIsTaken(state, authority) ?? authority)
    : authority;
}

/** Whoever may decide on one alternative at least; what they are told otherwise is about the one on the table. */
function asDecider(state: State, context: Rules, but?: string) {
  if (state.stage !== 'decision' || state.step !== 'decide') {
    return notForAnOrderer(state, context) ?? notToDecide(state);
  }
  const { onTheTable } = state.matter;
  const onIt = mayDecideOn(state, onTheTable, context);
  if (permits(onIt) && onTheTable !== but) return { state };
  const others = keysOf(state).filter(key => key !== but);
  if (others.some(key => permits(mayDecideOn(state, key, context)))) {
    return { state };
  }
  return permits(onIt) ? refuse('nothing-takes-no-conditions', {}) : onIt;
}

/** The one who reads decides on what they read: another content is refused, with what has changed since. */
function notWhatWasRead(
  { matter, preparing }: Deciding,
  contentHash: string,
): Rejection | undefined {
  if (contentHash === matter.contentHash) return undefined;
  const read = preparing.lifted?.earlier.find(
    earlier => earlier.contentHash === contentHash,
  );
  return refuse('content-changed', { changed: read?.changed ?? [] });
}

/**
 * Recorded before those above were asked, and only delivered afterwards: the escalation is taken back, and both stand
 * in the history.
 */
export function takenBack(
  state: Deciding,
  { at, actor }: Rules,
): RequirementEvent[] {
  const { late, matter } = state;
  const last = matter.asked.at(-1);
  if (!late || !last || at > late.at) return [];
  if ('person' in actor && isAmong(last.decider.parties, actor.person)) {
    return [];
  }
  return [{ type: 'lateTakenBack', asked: peopleDeciding([last.decider]) }];
}

function afterTakingBack(
  state: Deciding,
  context: Rules,
): { state: Deciding; events: RequirementEvent[] } {
  const [first, ...more] = takenBack(state, context);
  if (!first) return { state, events: [] };
  const next = after(state, [first, ...more], context);
  return next.stage === 'decision' && next.step === 'decide'
    ? { state: next, events: [first] }
    : { state, events: [] };
}

const tookPartInPreparing = ({ preparing }: Deciding, by: Decided['by']) =>
  by.some(({ person }) => preparing.preparedBy.includes(person));

type Outcome = Pick<
  Decided,
  'outcome' | 'alternative' | 'title' | 'money' | 'conditions' | 'reason'
>;

const decidedAs = (
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
    onSubmitting: false,
    byPreparer: tookPartInPreparing(state, by),
  },
});

function approvalOf(
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

type Answer =
  | { answer: 'approve'; alternative: string; conditions: string[] }
  | { answer: 'reject'; reason: string };

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
      ? {
          outcome: 'rejected',
          title: state.content.title,
          conditions: [],
          reason: [...new Set(reasons)].join('\n'),
        }
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

function answerTogether(
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

const eachAlternative =
  (
    refusal: (
      state: Deciding,
      key: string,
      context: Rules,
    ) => Message | undefined,
  ) =>
  ({ state }: { state: Deciding }, context: Rules) =>
    keysOf(state).map(choice => {
      const refused = refusal(state, choice, context);
      return { choice, ...(refused && { refused }) };
    });

const notForThisReader = (state: Deciding, key: string, context: Rules) => {
  const answer = mayDecideOn(state, key, context);
  return permits(answer) ? undefined : answer.refused;
};

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

/** Saying no costs nothing: whoever may decide on one alternative may reject them all. */
function anyAuthority(state: Deciding, context: Rules): Authority | Rejection {
  const onTheTable = mayDecideOn(state, state.matter.onTheTable, context);
  if (permits(onTheTable)) return onTheTable;
  return (
    keysOf(state)
      .map(key => mayDecideOn(state, key, context))
      .find(permits) ?? onTheTable
  );
}

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
              {
                outcome: 'rejected',
                title: state.content.title,
                conditions: [],
                reason,
              },
              [authority.by],
              [authority.on],
            ),
          ]),
    ];
  },
);

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

/** Whom an alternative would be lifted to by somebody who can't decide on it. */
function liftTo(state: Deciding, key: string, context: Rules) {
  const authority = mayDecideOn(state, key, context);
  const { matter } = state;
  const alternative = alternativeOf(matter, key);
  if (!alternative) return refuse('no-such-alternative', { alternative: key });
  if (permits(authority)) {
    return refuse('within-your-mandate', {
      title: alternative.title || state.content.title,
    });
  }
  const { code } = authority.refused;
  if (code !== 'beyond-mandate' && code !== 'needs-somebody-else') {
    return authority;
  }
  const route = matter.routes[key];
  const person = personOf(context);
  const byRoute = decidersOf(route.decide).filter(
    ({ parties }) => !isAmong(parties, person),
  );
  const nearest = aboveOf(route)
    .filter(({ parties }) => !isAmong(parties, person))
    .slice(0, 1);
  const to =
    code === 'beyond-mandate' && byRoute.length > 0 ? byRoute : nearest;
  if (to.length === 0) return refuse('nobody-above', {});
  const asked = peopleDeciding(to);
  const known = decidersNow(matter);
  return asked.every(each => known.includes(each))
    ? refuse('already-asked', { asked })
    : { to, title: alternative.title || state.content.title };
}

function asRecommender(state: State, context: Rules) {
  if (state.stage !== 'decision' || state.step !== 'decide') {
    return notForAnOrderer(state, context) ?? notToDecide(state);
  }
  const answers = keysOf(state).map(key => liftTo(state, key, context));
  const [first] = answers;
  return answers.some(each => !isRefused(each)) || !first || !isRefused(first)
    ? { state }
    : liftTo(state, state.matter.onTheTable, context);
}

/** In which role somebody was asked, as they recommend rather than decide. */
const recommending = ({ matter }: Deciding, person: EntityRef) =>
  matter.asked
    .flatMap(({ decider }) => decider.parties)
    .find(party => party.person === person);

export const recommendAndLift = command(
  'recommendAndLift',
  (state, context) => {
    const ready = asRecommender(state, context);
    if (isRefused(ready)) return ready;
    return 'state' in ready ? ready : refuse('nobody-above', {});
  },
  (ready, { alternative, contentHash, remark }, context): Happened => {
    const { state, events } = afterTakingBack(ready.state, context);
    const stale = notWhatWasRead(state, contentHash);
    if (stale) return stale;
    const lifted = liftTo(state, alternative, context);
    if (isRefused(lifted)) return lifted;
    const person = personOf(context);
    return [
      ...events,
      {
        type: 'liftedFurther',
        by: recommending(state, person) ?? { person, role: 'asker' },
        alternative,
        title: lifted.title,
        to: lifted.to,
        ...(remark !== undefined && { remark }),
      },
    ];
  },
  eachAlternative((state, key, context) => {
    const lifted = liftTo(state, key, context);
    return isRefused(lifted) ? lifted.refused : undefined;
  }),
);
