import { isRejection, personOf, refuse, Rejection } from '../../process';
import { CommonRule, firstOf, Happened, notEnded, Situation } from './command';

/** For a unit speaks whoever is its customer or orders for it. */
function speaksFor({ current, context }: Situation, person: string): boolean {
  const { onBehalfOf } = current;
  if (onBehalfOf === undefined) return false;
  return (
    onBehalfOf === person ||
    context.relations.assignments.some(
      ({ role, holder, unit, status }) =>
        (role === 'customer' || role === 'orderer') &&
        status === 'accepted' &&
        holder === person &&
        unit === onBehalfOf,
    )
  );
}

function mayWithdraw(situation: Situation): Rejection | undefined {
  const { openedBy, onBehalfOf } = situation.current;
  const person = personOf(situation.context);
  return person === openedBy || speaksFor(situation, person)
    ? undefined
    : refuse('not-the-opener', {
        ...(openedBy && { opener: openedBy }),
        ...(onBehalfOf && { onBehalfOf }),
      });
}

const events = ({ process, current, context }: Situation, reason: string) =>
  process.withdraw(current.state, reason, context);

/** Whether it is too late for it does not depend on the reason that is given. */
function notTooLate(situation: Situation): Rejection | undefined {
  const answer = events(situation, '');
  return isRejection(answer) ? answer : undefined;
}

/** It ends without an answer; the kind says what becomes of its state. */
export function withdrawn(situation: Situation, reason: string): Happened {
  const answer = events(situation, reason);
  if (isRejection(answer)) return answer;
  const [own, ...more] = answer;
  const by = personOf(situation.context);
  return [{ type: 'case.withdrawn', by, reason, ...(own && { own }) }, ...more];
}

/** By whoever opened it or in whose name it is. */
export const withdraw: CommonRule<'withdraw'> = {
  guard: firstOf(notEnded, mayWithdraw, notTooLate),
  decide: (situation, { reason }) => withdrawn(situation, reason),
};
