/** Something a person can do something about: the message says what is wrong and what to do, and no stack is shown. */
export class Failure extends Error {
  /** @param {string} message @param {{ log?: string }} [details] file in which the failed command wrote */
  constructor(message, { log } = {}) {
    super(message);
    this.name = 'Failure';
    this.log = log;
  }
}
