import { EntityRef } from '../references';
import { Instant } from '../term';

/** What every case can say, whatever its kind: refusals and history of the commands that the engine has. */
export interface CaseMessages {
  'case-ended': { outcome: string };
  'case-paused': { until: Instant };
  'case-not-paused': Record<string, never>;
  'changed-meanwhile': { expected: number; actual: number };
  'not-the-opener': { opener: EntityRef };
  'not-in-the-case': Record<string, never>;
  'not-asked': { asked: EntityRef[] };
  'no-such-task': { task: string };
  'pause-ends-in-the-past': { until: Instant };
  'already-watching': Record<string, never>;
  'not-watching': Record<string, never>;
  'no-such-command': { command: string; kind: string };
  'not-now': { stage: string };
}
