import {
  Code,
  Message,
  Messages,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';

/** A business "no": a value, since it is shown to a person. */
export type Rejection = { refused: Message };

/** What a rule answers: what happened by it, or why it may not. */
export type Decision<Event> = Event[] | Rejection;

export const isRejection = <Event>(
  decision: Decision<Event>,
): decision is Rejection => !Array.isArray(decision);

/** `return refuse('not-the-decider', {…})` */
export const refuse = <C extends Code>(
  code: C,
  params: Messages[C],
): Rejection => ({ refused: message(code, params) });
