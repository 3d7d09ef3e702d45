import {
  Code,
  message,
  Message,
  Messages,
} from '@business-relations/backstage-plugin-business-relations-common';

/** A "no" that is shown to a person: HTTP says it in their language, with the status that its code has. */
export class Refusal extends Error {
  constructor(readonly refused: Message) {
    super(`refused: ${refused.code}`);
    this.name = 'Refusal';
  }
}

/** `throw refusal('unknown-case', { id })` */
export const refusal = <C extends Code>(code: C, params: Messages[C]) =>
  new Refusal(message(code, params));
