import {
  Assignment,
  Day,
  Deadline,
  Due,
  EntityRef,
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Context, Policy } from '../process';

/** Version of what every case has, whatever its kind. Raise it with a step in `upgradeCase`. */
export const CASE_SHAPE = 1;

/**
 * A case of any kind: what every kind has, and the kind's own state.
 *
 * Plain JSON. It is built from recorded events alone (`CaseRules.evolve`), stored with each projection, carried across
 * continue-as-new, and handed to `resume`.
 */
export type Case<State = unknown> = {
  id: string;
  kind: string;
  /** Version of all but `state`: {@link CASE_SHAPE}. */
  shape: number;
  /** Schema of `state`. */
  schema: number;
  epoch: number;
  /** Number of the last event. Gapless from 1. */
  seq: number;
  /** Number of the last event by which a person changed what others have read: a writer has to have seen it. */
  changedAt: number;
  openedAt: Instant;
  /** Missing where the clock opened it. */
  openedBy?: EntityRef;
  onBehalfOf?: EntityRef;
  policy: Policy;
  watchers: EntityRef[];
  /** Task key → who it was handed to, and by whom. */
  reassigned: Record<string, { to: EntityRef; by: EntityRef }>;
  /** Set while it is paused: no deadline passes, and it goes on by itself at `until`. */
  pause?: { since: Instant; until: Instant; reason: string; by: EntityRef };
  /** Pauses that ended: every deadline's clock stood still in them (`stood`). */
  pauses: { from: Instant; to: Instant }[];
  /** Deadlines with their moments, by key. */
  due: Record<string, Due>;
  /** Deadlines that passed and whose tasks are still open: since when, and when it was last reminded of. */
  passed: Record<string, { at: Instant; remindedAt?: Instant }>;
  /** Task key → the day on which somebody last reminded of it. */
  reminded: Record<string, Day>;
  withdrawn?: { at: Instant; by: EntityRef; reason: string };
  endedAt?: Instant;
  state: State;
};

/** When a deadline passes, computed before it was opened: of just this deadline, whatever its key. */
export type Moment = { deadline: Deadline; due: Due };

/** A command on its way: what was asked, and all that was known when it was recorded. */
export type Envelope = {
  /** `open`, a command of the kind, or one that every case has. */
  type: string;
  payload: unknown;
  context: Context;
  /** The seq that the writer had read; a command about something else that happened since is refused. */
  expectedRevision?: number;
  /** Roles that whoever asks held when it was recorded, and no longer when it was delivered. */
  endedMeanwhile?: Assignment[];
  /** Of the deadlines that this opens, as far as whoever recorded it could tell. */
  moments?: Moment[];
};

/** What a handled command gives back, from which the backend projects at once. */
export type Outcome = { case: Case; events: RecordedEvent[] };

/** What a run begins with: nothing but its name when a case is opened; all of it after continue-as-new or `resume`. */
export type CaseRun = {
  id: string;
  kind: string;
  epoch: number;
  case?: Case;
  /** The last commands that were applied, oldest first and bounded: each counts once, also in the next run. */
  applied: string[];
  /** Events that are not known to be projected yet. */
  unprojected: RecordedEvent[];
};

/** Name of the one update of every case: takes an {@link Envelope}, answers an {@link Outcome}. */
export const COMMAND_UPDATE = 'command';

/** Where a run stands: with its answers, so that one which was set back can be told from the record. */
export type Standing = Pick<Case, 'epoch' | 'seq'>;

/**
 * Type of the failure with which the update refuses; its details are the `Message`, and the {@link Standing} of the run
 * that refuses where the case was opened.
 */
export const REFUSED = 'Refused';

/** Name of the one query of every case: takes a {@link RecordAsked}, answers a {@link RunRecord}. */
export const RECORD_QUERY = 'record';

/** Events after this number, so many at most. */
export type RecordAsked = { after: number; most: number };

/** What a run can say of its case: for repairs, where the record lacks something. */
export type RunRecord = {
  epoch: number;
  /** Missing where nothing has opened it. */
  case?: Case;
  /** Number of the last event that the record had when the run last heard of it. */
  projected: number;
  /** Those that happened in this run, oldest first; what happened before it, an earlier run has. */
  events: RecordedEvent[];
};
