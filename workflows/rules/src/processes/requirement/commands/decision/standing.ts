import {
  Decider,
  Message,
  RequirementInDecision,
} from '@business-relations/backstage-plugin-business-relations-common';
import { refuse, Rejection } from '../../../../process';
import { Authority, authorityFor } from '../../authority';
import { after, isRefused, personOf, Rules, State } from '../../command';
import { RequirementEvent } from '../../events';
import { decidersBeforeMoney, peopleDeciding } from '../../route';
import { answerOf, isAmong } from '../../state';

/** Who stands where before a decision: asked for it, entitled to it, and having read what it is about. */
export type Deciding = Extract<RequirementInDecision, { step: 'decide' }>;

/** “Decided already: what, by whom, when”, or why there is nothing to decide on. */
export function notToDecide(state: State): Rejection {
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
export function notForAnOrderer(
  state: State,
  context: Rules,
): Rejection | undefined {
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

export const hasAnswered = ({ matter }: Deciding, decider: Decider) =>
  answerOf(matter, decider);

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

export const keysOf = ({ matter }: Deciding) =>
  matter.proposal.alternatives.map(({ key }) => key);

export const permits = (answer: Authority | Rejection): answer is Authority =>
  !isRefused(answer);

export function mayDecideOn(
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
export function asDecider(state: State, context: Rules, but?: string) {
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
export function notWhatWasRead(
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
function takenBack(state: Deciding, { at, actor }: Rules): RequirementEvent[] {
  const { late, matter } = state;
  const last = matter.asked.at(-1);
  if (!late || !last || at > late.at) return [];
  if ('person' in actor && isAmong(last.decider.parties, actor.person)) {
    return [];
  }
  return [{ type: 'lateTakenBack', asked: peopleDeciding([last.decider]) }];
}

export function afterTakingBack(
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

export const eachAlternative =
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

export const notForThisReader = (
  state: Deciding,
  key: string,
  context: Rules,
) => {
  const answer = mayDecideOn(state, key, context);
  return permits(answer) ? undefined : answer.refused;
};

/** Saying no costs nothing: whoever may decide on one alternative may reject them all. */
export function anyAuthority(
  state: Deciding,
  context: Rules,
): Authority | Rejection {
  const onTheTable = mayDecideOn(state, state.matter.onTheTable, context);
  if (permits(onTheTable)) return onTheTable;
  return (
    keysOf(state)
      .map(key => mayDecideOn(state, key, context))
      .find(permits) ?? onTheTable
  );
}
