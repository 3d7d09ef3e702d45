import { ActingAs } from '../acting';
import { Money } from '../money';
import { DecidedBy, Decider, Party } from '../party';
import { EntityRef } from '../references';
import { Route } from '../route';
import { Instant } from '../term';
import { Proposal } from './proposal';

/** The answer of one of several customers who decide together; nobody else's until all have answered. */
export type SeatAnswer = {
  by: DecidedBy;
  /** Who has taken the seat over since: the answer stays that of whoever gave it. */
  succeededBy?: EntityRef;
  on: ActingAs;
  at: Instant;
} & (
  | { answer: 'approve'; alternative: string; conditions: string[] }
  | { answer: 'reject'; reason: string }
);

/** Who is asked, why it is them, and since when. */
export type Asking = {
  decider: Decider;
  /**
   * `first`: by the route · `lifted`: somebody recommended an alternative beyond their own mandate · `apart`: the
   * customers of one service differ · `late`: those below did not decide in time.
   */
  because: 'first' | 'lifted' | 'apart' | 'late';
  since: Instant;
};

export type Recommendation = {
  alternative: string;
  by: Party;
  at: Instant;
  remark?: string;
};

/** What may take its time: its clock's beginning, and when it stood still. */
export type Clock = { from: Instant; stood: { from: Instant; to: Instant }[] };

/** A proposal that was lifted: what is decided on, by whom, and until when. */
export type Matter = {
  proposal: Proposal;
  /** SHA-256 of the proposal's canonical JSON (RFC 8785), hexadecimal. A decision names the one it has read. */
  contentHash: string;
  liftedBy: EntityRef;
  liftedAt: Instant;
  /** The route of each alternative, by its key. */
  routes: Record<string, Route>;
  /** The alternative whose deciders are asked: the recommended one, or what it was lifted for. */
  onTheTable: string;
  /** All who have been asked so far, in that order; any of them may decide until somebody above has. */
  asked: Asking[];
  /** Answers so far where several customers decide together. */
  answers: SeatAnswer[];
  recommendations: Recommendation[];
  /** How many of the ladder above the first have been asked because nobody decided in time. */
  level: number;
  /** When the present level's clock began, and when it stood still. */
  clock: Clock;
};

export type Decided = {
  outcome: 'approved' | 'rejected';
  /** Missing where it was rejected as a whole. */
  alternative?: string;
  title: string;
  money?: Money;
  conditions: string[];
  reason?: string;
  contentHash: string;
  /** One, or each customer with a share. */
  by: [DecidedBy, ...DecidedBy[]];
  /** The mandates it was decided on. */
  on: ActingAs[];
  /** What was approved on each of them: counted against its yearly ceiling. */
  charged: { assignment: string; money: Money }[];
  at: Instant;
  /** Decided in the same moment as it was ordered. */
  onSubmitting: boolean;
  /** Somebody who decided had prepared it. */
  byPreparer: boolean;
};
