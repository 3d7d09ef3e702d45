import {
  Day,
  Due,
  EntityRef,
  Instant,
  RecordedEvent,
  Role,
  Succession,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Policy } from '../process';

/** An event of the kind's own, its type closed away. */
export type OwnEvent = { type: string };

/**
 * What can happen in a case of any kind. Three of them carry the first event of the kind's own that came of it, so that
 * one thing that happened is one line of the history, and a case has its state from its first event on.
 */
export type CommonEvent =
  | {
      type: 'case.opened';
      /** Missing where the clock opened it. */
      openedBy?: EntityRef;
      onBehalfOf?: EntityRef;
      policy: Policy;
      own: OwnEvent;
    }
  | { type: 'case.noted'; by: EntityRef; text: string }
  | { type: 'case.linked'; by: EntityRef; url: string; title: string }
  | { type: 'case.watched'; by: EntityRef }
  | { type: 'case.unwatched'; by: EntityRef }
  | {
      type: 'case.reassigned';
      by: EntityRef;
      task: string;
      to: EntityRef;
      reason: string;
    }
  | { type: 'case.paused'; by: EntityRef; until: Instant; reason: string }
  /** Without a person: the pause was over. */
  | { type: 'case.continued'; by?: EntityRef }
  | {
      type: 'case.escalated';
      by: EntityRef;
      task: string;
      deadline: string;
      reason: string;
    }
  | {
      type: 'case.reminded';
      tasks: string[];
      people: EntityRef[];
      /** A person did it, once on that day… */
      by?: EntityRef;
      day?: Day;
      /** …or the clock, for this deadline. */
      deadline?: string;
    }
  | { type: 'case.passed'; deadline: string; dueAt: Instant; own?: OwnEvent }
  | { type: 'case.withdrawn'; by: EntityRef; reason: string; own?: OwnEvent }
  /** Somebody else holds a role from now on in which something is asked here. */
  | ({ type: 'case.succeeded' } & Succession)
  /** Somebody acted in a role that had ended when it came to the case: it stands, since they held it when they acted. */
  | {
      type: 'case.roleEnded';
      person: EntityRef;
      role: Role;
      where: EntityRef[];
      assignment: string;
      endedAt: Instant;
    }
  /** The engine computed moments: bookkeeping, nothing that anybody did. */
  | { type: 'case.settled'; dues: Due[]; drop: string[] };

const withType = ({ type, data }: RecordedEvent): { type: string } =>
  typeof data === 'object' && data !== null ? { ...data, type } : { type };

/** Names that begin so are the engine's: what was recorded under one was written by these rules, nobody else writes. */
const isCommon = (event: { type: string }): event is CommonEvent =>
  event.type.startsWith('case.');

/** The event that every kind has, if it is one. */
export function commonIn(recorded: RecordedEvent): CommonEvent | undefined {
  const event = withType(recorded);
  return isCommon(event) ? event : undefined;
}

/** The event of the kind's own: itself, or the one that an event of the engine's carries. */
export function ownOf(event: CommonEvent | OwnEvent): OwnEvent | undefined {
  if (!isCommon(event)) return event;
  return 'own' in event ? event.own : undefined;
}

/** {@link ownOf} what was recorded. */
export const ownIn = (recorded: RecordedEvent): OwnEvent | undefined =>
  ownOf(withType(recorded));

/** Whether it stands in the history that people read: all that happened, without the engine's bookkeeping. */
export const isHistory = ({ type }: Pick<RecordedEvent, 'type'>): boolean =>
  type !== 'case.settled';
