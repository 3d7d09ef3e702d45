import {
  Fact,
  Message,
  message,
  Messages,
  Reason,
  RoutingMessages,
} from '@business-relations/backstage-plugin-business-relations-common';

/** A reason with the facts that it rests on. */
export function because<C extends keyof RoutingMessages>(
  code: C,
  params: Messages[C],
  ...facts: Fact[]
): Reason {
  const said: Message = message(code, params);
  return { ...said, facts };
}

const same = (one: Reason, other: Reason) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Each reason once, where it was first given. */
export const eachOnce = (reasons: Reason[]): Reason[] =>
  reasons.filter(
    (reason, index) =>
      reasons.findIndex(earlier => same(earlier, reason)) === index,
  );
