import { setTimeout as wait } from 'node:timers/promises';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Randomness } from '../randomness';
import { Person, Told } from './Person';

/** How many commands are still to be sent, by everybody together. */
export class Budget {
  constructor(private left: number) {}

  get isSpent(): boolean {
    return this.left <= 0;
  }

  spend(): void {
    this.left -= 1;
  }
}

export type Walk = {
  chance: Randomness;
  budget: Budget;
  /** Milliseconds between two commands of one case, on the average. */
  pace: number;
};

/** One case on its way through the hands of several people. */
export class Course {
  private constructor(
    readonly id: string,
    private readonly walk: Walk,
    private readonly onlookers: readonly [Person, Person],
  ) {}

  static async open(
    walk: Walk,
    by: Person,
    kind: string,
    opening: unknown,
    onlookers: readonly [Person, Person],
  ): Promise<Course | undefined> {
    walk.budget.spend();
    const told = await by.opens(kind, opening);
    if (told.answer === 'refused') return undefined;
    const id = told.answer === 'recorded' ? told.caseId : told.case.line.id;
    const course = new Course(id, walk, onlookers);
    return (await course.isCarriedOut(by, told)) ? course : undefined;
  }

  /** The next step of the case; somebody else often writes in it at the same moment. */
  async step(by: Person, type: string, content?: unknown): Promise<boolean> {
    const { chance, budget, pace } = this.walk;
    const remark = chance.happens(0.4) ? this.remark() : undefined;
    budget.spend();
    const told = await by.sends(this.id, type, content);
    await remark;
    await wait(chance.between(0, 2 * pace));
    return this.isCarriedOut(by, told);
  }

  reads(by: Person): Promise<CaseAnswer> {
    return by.reads(this.id);
  }

  /** Somebody writes something; who was only told that it is recorded doesn't wait for it. */
  private async remark(): Promise<void> {
    const { chance, budget } = this.walk;
    if (budget.isSpent) return;
    budget.spend();
    await chance
      .oneOf(this.onlookers)
      .sends(this.id, 'note', { text: `Seen (${chance.next()})` });
  }

  private async isCarriedOut(by: Person, told: Told): Promise<boolean> {
    if (told.answer !== 'recorded') return told.answer === 'carried-out';
    // While it is on its way others write: what is recorded later comes later.
    if (this.walk.chance.happens(0.5)) await this.remark();
    return (await by.learns(told.command)) === 'carried-out';
  }
}
