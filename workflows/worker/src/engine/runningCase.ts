import {
  Deadline,
  Due,
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Alarm,
  Case,
  CaseRules,
  CaseRun,
  Context,
  Decision,
  Envelope,
  Moment,
  Outcome,
} from '@business-relations/rules';
import { AppliedCommands } from './appliedCommands';

/** What happened in one go, and the case after it. */
export type Step = {
  case: Case;
  events: RecordedEvent[];
  carriedOut: string[];
};

/** Computes moments now; undefined when that can't be done now. */
export type DueTimesNow = (deadlines: Deadline[]) => Promise<Due[] | undefined>;

const sameAlarm = (one: Alarm | undefined, other: Alarm | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

const sameDeadline = (one: Deadline, other: Deadline) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Where each is among those that came with the command: what needs no answer from outside makes nobody wait. */
function momentsOf(deadlines: Deadline[], known: Moment[]): Due[] | undefined {
  const found = deadlines.flatMap(
    each =>
      known.find(({ deadline }) => sameDeadline(deadline, each))?.due ?? [],
  );
  return found.length === deadlines.length ? found : undefined;
}

/**
 * A case while it runs: its state, and what was applied to it. Knows rules and no Temporal. What changes it (`apply`,
 * `ring`, `settle`) is called by whoever has the turn.
 */
export class RunningCase {
  private current?: Case;
  private readonly applied: AppliedCommands;
  private next?: Alarm;
  private isSettled = true;

  constructor(
    readonly rules: CaseRules,
    private readonly run: CaseRun,
    private readonly dueTimesNow: DueTimesNow,
    private readonly stepped: (step: Step, running: RunningCase) => void,
  ) {
    this.applied = new AppliedCommands(run.applied);
    // One that is taken up again from the record begins a new epoch.
    if (run.case) this.take({ ...rules.upgrade(run.case), epoch: run.epoch });
  }

  get id(): string {
    return this.run.id;
  }

  get kind(): string {
    return this.run.kind;
  }

  get epoch(): number {
    return this.run.epoch;
  }

  get isOpened(): boolean {
    return this.current !== undefined;
  }

  /** The case; to be asked for once it is opened. */
  get now(): Case {
    if (!this.current) throw new Error(`Case ${this.id} was not opened yet`);
    return this.current;
  }

  get hasEnded(): boolean {
    return this.current?.endedAt !== undefined;
  }

  /** What it waits for by the clock. The same object as long as that stays the same. */
  get alarm(): Alarm | undefined {
    return this.next;
  }

  /** Deadlines that have no moment yet, because it could not be computed when they were opened. */
  get withoutMoment(): Deadline[] {
    return this.isSettled || !this.current
      ? []
      : this.rules.unsettled(this.current).compute;
  }

  isApplied(command: string): boolean {
    return this.applied.has(command);
  }

  /** What the rules say to a command, as the case is now. */
  judge(envelope: Envelope): Decision<RecordedEvent> {
    return this.rules.handle(this.id, this.run.epoch, this.current, envelope);
  }

  /** Applies what `judge` let through. `moments`: of deadlines that it opens, as far as they are known. */
  async apply(
    events: RecordedEvent[],
    context: Context,
    moments: Moment[] = [],
  ): Promise<Outcome> {
    return this.step(events, context, [context.command], moments);
  }

  /** An alarm rings, and what follows is applied. */
  async ring(alarm: Alarm, context: Context): Promise<void> {
    const followed = this.rules.rang(this.now, alarm, context);
    if (followed.length === 0) {
      // It would ring for ever: let it be silent until something changes.
      this.next = undefined;
    } else {
      await this.step(followed, context, []);
    }
  }

  /** Takes moments that were computed apart from any step, for the deadlines that are still the same. */
  settle(asked: Deadline[], dues: Due[], at: Instant): void {
    const { compute, drop } = this.rules.unsettled(this.now);
    const same = compute.filter(deadline =>
      asked.some(each => sameDeadline(each, deadline)),
    );
    const fitting = dues.filter(due => same.some(({ key }) => key === due.key));
    if (fitting.length === 0 && drop.length === 0) return;
    this.record(this.rules.settled(this.now, fitting, drop, { at }), []);
  }

  /** What the next run begins with. */
  carriedOn(): CaseRun {
    return {
      id: this.id,
      kind: this.kind,
      epoch: this.run.epoch,
      case: this.now,
      applied: this.applied.all(),
      unprojected: [],
    };
  }

  /** Events and the moments of the deadlines that they open make one step, so that no reader sees half of it. */
  private async step(
    events: RecordedEvent[],
    context: Context,
    carriedOut: string[],
    moments: Moment[] = [],
  ): Promise<Outcome> {
    const after = this.after(events);
    const { compute, drop } = this.rules.unsettled(after);
    const dues =
      momentsOf(compute, moments) ?? (await this.dueTimesNow(compute));
    const settled =
      dues && (compute.length > 0 || drop.length > 0)
        ? this.rules.settled(after, dues, drop, context)
        : [];
    const all = [...events, ...settled];
    this.record(all, carriedOut);
    return { case: this.now, events: all };
  }

  private after(events: RecordedEvent[]): Case {
    const after = events.reduce(
      (state: Case | undefined, event) => this.rules.evolve(state, event),
      this.current,
    );
    if (!after) throw new Error(`Nothing has opened case ${this.id}`);
    return after;
  }

  private record(events: RecordedEvent[], carriedOut: string[]): void {
    this.take(this.after(events));
    carriedOut.forEach(command => this.applied.add(command));
    this.stepped({ case: this.now, events, carriedOut }, this);
  }

  private take(next: Case): void {
    this.current = next;
    const alarm = this.rules.nextAlarm(next);
    if (!sameAlarm(alarm, this.next)) this.next = alarm;
    this.isSettled = this.rules.unsettled(next).compute.length === 0;
  }
}
