import {
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Envelope, Outcome, Standing } from '@business-relations/rules';
import { Runs } from './runs';

/** A command on its way to the case that it is for. */
export type Order = {
  command: string;
  caseId: string;
  kind: string;
  envelope: Envelope;
  /** One line for operators, of a case that this opens. */
  summary?: string;
};

export type Carried =
  /** The case has applied it, now or before: events are empty where it was before. */
  | { result: 'done'; outcome: Outcome }
  /** `standing`: of the run that refuses, where the case was opened. */
  | { result: 'refused'; refused: Message; standing?: Standing }
  /** Nothing runs that could take it: the case has ended, or its run is lost. */
  | { result: 'no-run' }
  /** The engine can't be reached. */
  | { result: 'away'; why: string }
  /** It was reached and didn't answer in time: no worker, or a slow one. Whether it was applied isn't known. */
  | { result: 'silent'; why: string };

/** Whether it can be reached, and when a worker last asked it for tasks; missing where none did in the last minutes. */
export type Look = { here: false } | { here: true; workerSeen?: Instant };

/** What runs cases. The same order may be given many times: it counts once. */
export interface Engine {
  carryOut(order: Order, deadline: Date): Promise<Carried>;
  /** Name of the run of a case and where an operator can look at it. */
  runOf(caseId: string): { workflowId: string; url?: string };
  look(deadline: Date): Promise<Look>;
  /** For repairs. */
  readonly runs: Runs;
  close(): Promise<void>;
}
