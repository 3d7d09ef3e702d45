import { Alarm } from '@business-relations/rules';
import { metricMeter } from '@temporalio/workflow';

export type OutcomeOfCommand = 'carried-out' | 'refused' | 'known';

/** What a case counts of itself; nothing is counted again when its history is replayed. */
export function countCommand(
  kind: string,
  type: string,
  outcome: OutcomeOfCommand,
): void {
  metricMeter
    .createCounter(
      'business_relations_worker_commands',
      undefined,
      'Commands by kind of case, command and outcome',
    )
    .add(1, { kind, type, outcome });
}

/** That an alarm rang, and how long after its moment. */
export function countAlarm(kind: string, { does, at }: Alarm): void {
  metricMeter
    .createHistogram(
      'business_relations_worker_alarm_lateness',
      'float',
      'seconds',
      'How long after its moment a deadline passed, a reminder was given or a pause ended',
    )
    .record(Math.max(0, (Date.now() - Date.parse(at)) / 1000), { kind, does });
}
