/**
 * One after the other, in the order of asking. A case can change across every `await`, so whatever changes it takes a
 * turn, and looks again once it has it.
 */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  get areFree(): boolean {
    return this.waiting === 0;
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    this.waiting += 1;
    const turn = this.last.then(work);
    // The next one's turn comes whatever becomes of this one.
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.waiting -= 1;
    }
  }
}
