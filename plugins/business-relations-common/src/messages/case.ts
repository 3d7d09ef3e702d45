import { EntityRef } from '../references';
import { Role } from '../roles';
import { Day, Instant } from '../term';

/** What every case can say, whatever its kind: refusals and history of the commands that the engine has. */
export interface CaseMessages {
  'case-ended': { outcome: string };
  'case-paused': { until: Instant };
  'case-not-paused': Record<string, never>;
  'changed-meanwhile': { expected: number; actual: number };
  /** Without an opener: the clock opened it. */
  'not-the-opener': { opener?: EntityRef; onBehalfOf?: EntityRef };
  'not-in-the-case': Record<string, never>;
  'not-theirs-to-do': { person: EntityRef };
  'no-such-task': { task: string };
  'pause-ends-in-the-past': { until: Instant };
  'already-watching': Record<string, never>;
  'not-watching': Record<string, never>;
  'no-such-command': { command: string; kind: string };
  'cannot-escalate': { asked: EntityRef[] };
  'waits-for-silence': Record<string, never>;
  'already-reminded': { day: Day };

  'case-noted': { by: EntityRef; text: string };
  'case-linked': { by: EntityRef; title: string };
  'case-watched': { by: EntityRef };
  'case-unwatched': { by: EntityRef };
  'case-reassigned': { by: EntityRef; to: EntityRef; reason: string };
  'case-withdrawn': { by: EntityRef; reason: string };
  'case-was-paused': { by: EntityRef; until: Instant; reason: string };
  /** Without a person: the pause was over. */
  'case-continued': { by?: EntityRef };
  'case-escalated': { by: EntityRef; reason: string };
  'case-time-ran-out': { due: Instant };
  /** Without a person: the clock did. */
  'case-reminded': { by?: EntityRef; people: EntityRef[] };
  'case-succeeded': {
    role: Role;
    where: EntityRef[];
    from: EntityRef;
    to: EntityRef;
  };
  /** Whoever acted had the role when they did, and no longer when it came to the case. */
  'case-role-ended': {
    person: EntityRef;
    role: Role;
    where: EntityRef[];
    ended: Instant;
  };
  'case-times-set': { times: Instant[] };
}
