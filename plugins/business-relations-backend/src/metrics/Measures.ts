import { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** A command that has its outcome now. */
export type Settled = {
  kind: string;
  type: string;
  outcome: 'carried-out' | 'refused';
  /** From recording to outcome. */
  seconds: number;
};

/** A decision is carried out within a moment, or after an outage of days. */
const ages = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 3600, 86400];

/** What is counted as it happens. Names and what they mean: docs/operating.md. */
export function createMeasures(metrics: MetricsService) {
  const commands = metrics.createCounter('business_relations.commands', {
    description:
      'What people asked of cases, by kind, type and outcome; refused-at-once was not recorded',
  });
  const age = metrics.createHistogram('business_relations.commands.age', {
    description: 'From recording a command to its outcome',
    unit: 's',
    advice: { explicitBucketBoundaries: ages },
  });
  const lag = metrics.createHistogram('business_relations.projection.lag', {
    description: 'From an event to its row in the record',
    unit: 's',
    advice: { explicitBucketBoundaries: ages },
  });
  const projections = metrics.createCounter('business_relations.projections', {
    description:
      'Steps of cases that came to the record, by what became of them',
  });
  return {
    settled({ seconds, ...what }: Settled) {
      commands.add(1, what);
      age.record(seconds, { kind: what.kind, outcome: what.outcome });
    },
    refusedAtOnce(kind: string, type: string) {
      commands.add(1, { kind, type, outcome: 'refused-at-once' });
    },
    projected(result: string, lagSeconds?: number) {
      projections.add(1, { result });
      if (lagSeconds !== undefined) lag.record(Math.max(0, lagSeconds));
    },
  };
}

export type Measures = ReturnType<typeof createMeasures>;
