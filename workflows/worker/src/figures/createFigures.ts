import type { MetricMeter } from '@temporalio/common';
import type { Projected, Projection, Question } from '../engine/activities';

/** What the worker counts beside Temporal's SDK, which counts tasks; here is what became of them. */
export type Figures = {
  projected(projection: Projection, answer: Projected): void;
  notProjected(projection: Projection): void;
  dueTimes(outcome: 'computed' | 'failed', milliseconds: number): void;
  lookedUp(question: Question, outcome: LookedUp): void;
};

export type LookedUp = 'answered' | 'commands-on-their-way' | 'failed';

const secondsSince = (moment: string, now: number) =>
  Math.max(0, (now - Date.parse(moment)) / 1000);

/** No figure names a case, a person or a service: each of these would be a series of its own. */
export function createFigures(
  meter: MetricMeter,
  now: () => number = Date.now,
): Figures {
  const projections = meter.createCounter(
    'business_relations_worker_projections',
    undefined,
    'Requests to the record by kind of case and what became of them',
  );
  const lag = meter.createHistogram(
    'business_relations_worker_projection_lag',
    'float',
    'seconds',
    'From what happened to its place in the record',
  );
  const dueTimes = meter.createHistogram(
    'business_relations_worker_due_times',
    'float',
    'seconds',
    'Computing moments, while whoever wrote waits for the answer',
  );
  const lookUps = meter.createCounter(
    'business_relations_worker_look_ups',
    undefined,
    'Who has which role, asked as a deadline passes',
  );

  return {
    projected({ case: { kind }, events }, { result }) {
      projections.add(1, { kind, result });
      const last = events.at(-1);
      if (last && result === 'written') {
        lag.record(secondsSince(last.at, now()), { kind });
      }
    },
    notProjected({ case: { kind } }) {
      projections.add(1, { kind, result: 'failed' });
    },
    dueTimes(outcome, milliseconds) {
      dueTimes.record(milliseconds / 1000, { outcome });
    },
    lookedUp({ kind }, outcome) {
      lookUps.add(1, { kind, outcome });
    },
  };
}
