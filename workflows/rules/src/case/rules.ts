import {
  CaseDescription,
  Deadline,
  Due,
  EntityRef,
  Message,
  Offer,
  RecordedEvent,
  Task,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Concern, Context, Decision } from '../process';
import { Case, Envelope, Outcome } from './case';

/** An event before it has its number. */
export type Happening = { type: string; data: unknown; audience?: EntityRef[] };

/**
 * A process with everything that all cases have (notes, links, watch, reassign, withdraw, pause, deadlines), its own
 * types closed away: what engine, HTTP and projections work with. `rulesOf(process)` makes one.
 */
export interface CaseRules {
  readonly kind: string;
  readonly schema: number;
  readonly terms: Record<string, import('@business-relations/backstage-plugin-business-relations-common').Term>;

  concerns(current: Case | undefined, envelope: Pick<Envelope, 'type' | 'payload'> | undefined): Concern;
  /** Opens a case, or applies a command to it: the events and the case after them, deadlines not yet computed. */
  handle(id: string, epoch: number, current: Case | undefined, envelope: Envelope): Decision<RecordedEvent>;
  /** What follows when this deadline passed. Empty when it is no longer open. */
  passed(current: Case, deadline: string, context: Context): Decision<RecordedEvent>;
  allowed(current: Case, context: Context): Offer[];
  /** The case after one more recorded event; the only way in which a case changes. */
  evolve(current: Case | undefined, event: RecordedEvent): Case;
  tasks(current: Case): Task[];
  deadlines(current: Case): Deadline[];
  /** Deadlines of `deadlines` whose moment isn't in `due` yet, and keys in `due` that are no longer open. */
  unsettled(current: Case): { compute: Deadline[]; drop: string[] };
  /** Records computed moments: the event, to be applied by `evolve`. */
  settled(current: Case, dues: Due[], drop: string[], context: Context): RecordedEvent[];
  describe(current: Case): CaseDescription;
  participants(current: Case): EntityRef[];
  tell(event: RecordedEvent): Message;
  /** Reads a stored case, of this schema or an earlier one. */
  upgrade(stored: Case): Case;
}

export type { Case, Envelope, Outcome };
