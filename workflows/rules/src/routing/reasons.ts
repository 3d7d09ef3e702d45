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

/** Each reason once, where it was first given. */
export function eachOnce(reasons: Reason[]): Reason[] {
  const given = new Set<string>();
  return reasons.filter(reason => {
    const text = JSON.stringify(reason);
    return !given.has(text) && given.add(text);
  });
}
