import { Due } from '@business-relations/backstage-plugin-business-relations-common';
import { caseRules, isRejection, Outcome } from '@business-relations/rules';
import { dueOf } from '@business-relations/rules/business-time';
import { Carried, Engine, Order } from '../engine/engine';
import { makeCalendar } from '../calendars/makeCalendar';
import { calendarSettings, usualCalendars } from '../calendars/settings';
import { RunsInMemory } from './RunsInMemory';

const year = new Date().getFullYear();

/** As the driver says it to whoever asks the database next: it went when a command had just been recorded. */
const databaseGone = () =>
  Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), {
    code: 'ECONNREFUSED',
  });

/**
 * Runs cases in memory by the same rules as the worker does, in place of Temporal. Nothing rings by itself; it can be
 * away, silent after having applied a command, have lost a run, or be left without the database.
 */
export class RulesEngine implements Engine {
  mood: 'here' | 'away' | 'silent' | 'no-run' | 'without-database' = 'here';
  /** How it is after the next order. */
  afterwards?: 'no-run';
  readonly orders: Order[] = [];
  /** What the worker would have to write. */
  readonly outcomes: Outcome[] = [];
  readonly runs = new RunsInMemory();
  private readonly calendar = {
    ...makeCalendar(calendarSettings.parse(usualCalendars[0]), [
      year,
      year + 1,
    ]),
    version: 1,
  };

  async carryOut(order: Order): Promise<Carried> {
    this.orders.push(order);
    if (this.mood === 'away') return { result: 'away', why: 'it is away' };
    if (this.mood === 'no-run') return { result: 'no-run' };
    if (this.mood === 'without-database') throw databaseGone();
    const carried = this.apply(order);
    if (this.mood === 'silent') {
      return { result: 'silent', why: 'the answer was lost' };
    }
    if (this.afterwards) this.mood = this.afterwards;
    this.afterwards = undefined;
    return carried;
  }

  private apply({ command, caseId, kind, envelope }: Order): Carried {
    const rules = caseRules[kind];
    const opens = envelope.type === 'open';
    const run = this.runs.forCommand(caseId, kind, opens);
    if (!run) return { result: 'no-run' };
    const before = run.case;
    if (before && run.applied.has(command)) {
      return { result: 'done', outcome: { case: before, events: [] } };
    }
    const decision = rules.handle(caseId, run.epoch, before, envelope);
    if (isRejection(decision)) {
      const { refused } = decision;
      return {
        result: 'refused',
        refused,
        ...(before && { standing: { epoch: run.epoch, seq: before.seq } }),
      };
    }
    const after = decision.reduce(rules.evolve, before);
    if (!after) throw new Error('Nothing happened');
    const { compute, drop } = rules.unsettled(after);
    const dues = compute.map((deadline): Due => dueOf(deadline, this.calendar));
    const settled =
      compute.length > 0 || drop.length > 0
        ? rules.settled(after, dues, drop, envelope.context)
        : [];
    const events = [...decision, ...settled];
    const outcome = {
      case: run.takes(events, settled.reduce(rules.evolve, after), command),
      events,
    };
    this.outcomes.push(outcome);
    return { result: 'done', outcome };
  }

  runOf = (caseId: string) => ({
    workflowId: `test-${caseId}`,
    url: `http://temporal.example/${caseId}`,
  });

  workerSeen?: string = new Date().toISOString();

  look = async () =>
    this.mood === 'away'
      ? { here: false as const }
      : {
          here: true as const,
          ...(this.workerSeen && { workerSeen: this.workerSeen }),
        };

  close = async () => {};
}
