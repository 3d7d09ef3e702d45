import {
  AssignmentChange,
  CaseDescription,
  Deadline,
  Due,
  EntityRef,
  Instant,
  Message,
  Offer,
  Question,
  RecordedEvent,
  Succession,
  Task,
  Term,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Approval, Concern, Context, Decision, News } from '../process';
import { Case, Envelope } from './case';

/** A moment at which something follows by itself. */
export type Alarm = { at: Instant } & (
  { does: 'pass' | 'remind'; deadline: string } | { does: 'continue' }
);

/**
 * A process with everything that all cases have (notes, links, watch, reassign, withdraw, pause, deadlines), its own
 * types closed away: what engine, HTTP and projections work with. `rulesOf(process)` makes one.
 */
export interface CaseRules {
  readonly kind: string;
  readonly schema: number;
  readonly terms: Record<string, Term>;
  /** The questions on a service page that open a case of this kind. */
  readonly starts: readonly Question[];

  concerns(
    current: Case | undefined,
    envelope: Pick<Envelope, 'type' | 'payload'> | undefined,
  ): Concern;
  /** Opens a case, or applies a command to it: the events and the case after them, deadlines not yet computed. */
  handle(
    id: string,
    epoch: number,
    current: Case | undefined,
    envelope: Envelope,
  ): Decision<RecordedEvent>;
  /** What the case waits for next by the clock: undefined when nothing is open. */
  nextAlarm(current: Case): Alarm | undefined;
  /**
   * What follows when that moment came: a deadline passed, a reminder is due, a pause ends. Empty when it is no longer
   * open. A deadline that passed is recorded also where nothing follows, so that it passes once.
   */
  rang(current: Case, alarm: Alarm, context: Context): RecordedEvent[];
  allowed(current: Case, context: Context): Offer[];
  /** The case after one more recorded event; the only way in which a case changes. */
  evolve(current: Case | undefined, event: RecordedEvent): Case;
  tasks(current: Case): Task[];
  deadlines(current: Case): Deadline[];
  /** Deadlines of `deadlines` whose moment isn't in `due` yet, and keys in `due` that are no longer open. */
  unsettled(current: Case): { compute: Deadline[]; drop: string[] };
  /** Records computed moments: the event, to be applied by `evolve`. */
  settled(
    current: Case,
    dues: Due[],
    drop: string[],
    context: Pick<Context, 'at'>,
  ): RecordedEvent[];
  describe(current: Case): CaseDescription;
  participants(current: Case): EntityRef[];
  /** What this reader may see of its state: everything but the fields that are for others alone. */
  shownTo(current: Case, reader: EntityRef): unknown;
  tell(event: RecordedEvent): Message;
  /** What an event makes of the rows of roles. */
  assignments(event: RecordedEvent): AssignmentChange[];
  /** What an event approved, to be counted against yearly ceilings. */
  approvals(event: RecordedEvent): Approval[];
  /** Whom else an event is told to, and what. */
  news(event: RecordedEvent): News[];
  /** The role that an event gave to somebody else: open cases in which something is asked of one are told. */
  succession(event: RecordedEvent): Succession | undefined;
  /** Reads a stored case, of this schema or an earlier one. */
  upgrade(stored: Case): Case;
}
