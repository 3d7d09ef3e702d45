import { ActingAs, Actor } from './acting';
import { Message } from './messages';
import { Money } from './money';
import { EntityRef } from './references';
import { Party } from './party';
import { Instant, Term } from './term';

/** One line of a case's history, never changed once written. Key: (case, seq). */
export type RecordedEvent = {
  case: string;
  seq: number;
  epoch: number;
  type: string;
  at: Instant;
  actor: Actor;
  /** The command that caused it; missing for a deadline. */
  command?: string;
  /** On whose mandate, where it took one. */
  actingAs?: ActingAs;
  /** Opened or done in the name of somebody else. */
  onBehalfOf?: EntityRef;
  data: unknown;
  /** Who may see it; everybody in the case where missing. */
  audience?: EntityRef[];
};

/** Something that somebody is expected to do. */
export type Task = {
  /** Stable within the case as long as the same thing is asked. */
  key: string;
  what: Message;
  asked: Party[];
  /** Key of the deadline by which it is asked, where there is one. */
  deadline?: string;
  /** Commands that do it; the page leads there. */
  commands: string[];
  /** It is a decision, which lists count apart. */
  decides?: true;
};

/** What follows by itself if nobody acts. */
export type Deadline = {
  key: string;
  from: Instant;
  term: Term;
  calendar: string;
  /** What happens when it passes, told beforehand. */
  then: Message;
  /** `term` reminds at a half and four fifths from five business days on, once when shorter; `weekly` is the last level of a ladder. */
  reminders: 'term' | 'weekly' | 'none';
  /**
   * Spans during which this clock stood still, in order and after `from`: they don't count towards the term
   * (a decision that was returned with a question goes on with what was left of it).
   */
  stood?: { from: Instant; to: Instant }[];
  /** What follows counts as an answer given by silence: only time brings it, nobody can escalate to it. */
  bySilence?: true;
};

/** A deadline with its moment, computed once with a version of the calendar and kept. */
export type Due = {
  key: string;
  from: Instant;
  term: Term;
  calendar: { id: string; version: number };
  dueAt: Instant;
  /** Still ahead, ascending. */
  reminders: Instant[];
};

export type Duties = { tasks: Task[]; deadlines: Deadline[] };

/**
 * A command's guard: offered, or refused with the reason that `decide` would give.
 *
 * `choice` narrows it to one choice within the command (an alternative of a decision); the command's own guard, without
 * a choice, comes before these.
 */
export type Offer = { command: string; choice?: string; refused?: Message };

/** What lists, search and the generic page show of any case. */
export type CaseDescription = {
  /** In nobody's language: what a person wrote, or a name. */
  title: string;
  /** Shown instead of `title` where nobody wrote one: said in each reader's language. */
  titleMessage?: Message;
  stage: string;
  stages: string[];
  subject?: EntityRef;
  unit?: EntityRef;
  /** Set when it has ended. */
  outcome?: string;
  /** When the unit and IT were last in touch by this: what counts as contact with a customer. */
  contact?: Instant;
  /** Amount to show beside it in lists. */
  money?: Money;
};
