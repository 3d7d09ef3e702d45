import {
  Due,
  EntityRef,
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Context, Policy } from '../process';

/**
 * A case of any kind: what every kind has, and the kind's own state.
 *
 * Plain JSON. It is built from recorded events alone (`evolveCase`), stored with each projection, carried across
 * continue-as-new, and handed to `resume`.
 */
export type Case<State = unknown> = {
  id: string;
  kind: string;
  /** Schema of `state`. */
  schema: number;
  epoch: number;
  /** Number of the last event. Gapless from 1. */
  seq: number;
  openedAt: Instant;
  openedBy: EntityRef;
  onBehalfOf?: EntityRef;
  policy: Policy;
  watchers: EntityRef[];
  /** Task key → who it was handed to, and by whom. */
  reassigned: Record<string, { to: EntityRef; by: EntityRef }>;
  pause?: {
    since: Instant;
    until: Instant;
    reason: string;
    by: EntityRef;
    /** Working or elapsed milliseconds that were left of each deadline when it was paused. */
    left: Record<string, { clock: 'business' | 'elapsed'; milliseconds: number }>;
  };
  /** Deadlines with their moments, by key. */
  due: Record<string, Due>;
  withdrawn?: { at: Instant; by: EntityRef; reason: string };
  endedAt?: Instant;
  state: State;
};

/** A command on its way: what was asked, and all that was known when it was recorded. */
export type Envelope = {
  /** `open`, a command of the kind, or one that every case has. */
  type: string;
  payload: unknown;
  context: Context;
  /** The seq that the writer had read; a command about something else that happened since is refused. */
  expectedRevision?: number;
};

/** What a handled command gives back, from which the backend projects at once. */
export type Outcome = { case: Case; events: RecordedEvent[] };
