import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Alarm, Context } from '@business-relations/rules';
import { condition } from '@temporalio/workflow';
import { dueTimes, lookUp } from './activities';
import { countAlarm } from './figures';
import { alarmInWords } from './inWords';
import { RunningCase } from './runningCase';
import { Turns } from './turns';
import { untilMoment } from './untilMoment';

/** How long a command waits for the alarm that comes before it, when what has to be known for that can't be had. */
const PATIENCE = '3 seconds';

const nameOf = (alarm: Alarm) =>
  alarm.does === 'continue' ? 'continue' : alarm.deadline;

/**
 * The clock of a case: waits for its next alarm, looks up what is known by then, and lets it ring. What it looks up it
 * looks up outside of its turn: while the backend is away, people's commands aren't held up by a deadline.
 */
export class Alarms {
  /** Alarms up to here ring although this run's clock has not come so far. */
  private wanted: Instant = '';

  constructor(
    private readonly running: RunningCase,
    private readonly turns: Turns,
  ) {}

  /**
   * Lets ring first what comes before a command that was recorded at this moment: a deadline that passed while the
   * worker was away passes before what was decided after it.
   */
  async ringBefore(at: Instant): Promise<void> {
    if (!this.isAheadOf(at)) return;
    if (at > this.wanted) this.wanted = at;
    await condition(() => !this.isAheadOf(at), PATIENCE, {
      summary: 'A command waits for the deadline before it',
    });
  }

  /** Whether an alarm is open that comes before this moment. */
  isAheadOf(at: Instant): boolean {
    const { alarm } = this.running;
    return alarm !== undefined && alarm.at < at;
  }

  async run(): Promise<never> {
    for (;;) {
      await untilMoment(
        () => this.running.alarm?.at,
        () => (this.running.alarm ? alarmInWords(this.running.alarm) : ''),
        () =>
          this.running.withoutMoment.length > 0 || this.isAheadOf(this.wanted),
      );
      await this.settleLate();
      const { alarm } = this.running;
      if (alarm && this.hasCome(alarm)) await this.ring(alarm);
    }
  }

  private hasCome(alarm: Alarm): boolean {
    return Date.parse(alarm.at) <= Date.now() || alarm.at < this.wanted;
  }

  private async ring(alarm: Alarm): Promise<void> {
    const context = await this.contextOf(alarm);
    await this.turns.take(async () => {
      // Meanwhile somebody may have acted.
      if (this.running.alarm !== alarm) return;
      await this.running.ring(alarm, context);
      countAlarm(this.running.kind, alarm);
    });
  }

  /** Moments that could not be computed in the step that opened their deadlines. */
  private async settleLate(): Promise<void> {
    const deadlines = this.running.withoutMoment;
    if (deadlines.length === 0) return;
    const dues = await dueTimes(deadlines);
    await this.turns.take(async () =>
      this.running.settle(deadlines, dues, new Date().toISOString()),
    );
  }

  private async contextOf(alarm: Alarm): Promise<Context> {
    const { now, rules, id } = this.running;
    const { at } = alarm;
    const known = await lookUp({
      case: id,
      kind: now.kind,
      concern: rules.concerns(now, undefined),
      at,
    });
    return {
      ...known,
      command: `${id}:${nameOf(alarm)}:${at}`,
      at,
      actor: { engine: true },
      policy: now.policy,
    };
  }
}
