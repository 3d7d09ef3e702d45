import { Message } from './messages';
import { Money } from './money';
import { Decider, Party, WhoDecides } from './party';
import { Question } from './question';
import { EntityRef } from './references';
import { Instant } from './term';

/** Without an amount the answer comes in bands; the last has no upper end. */
export type Band = { upTo?: Money; decide: WhoDecides };

/** A reason, with the facts that it rests on: take one away and the answer or its reasons change. */
export type Reason = Message & { facts: Fact[] };

export type Fact =
  | { assignment: string }
  | { unit: EntityRef }
  | { subject: EntityRef }
  | { rate: string };

export type Route = {
  question: Question;
  prepare: Party[];
  decide: WhoDecides;
  /** Present when no amount was given and the amount matters. `decide` is then the first band's. */
  bands?: Band[];
  /** Who is above the one who decides: the ladder of a decision, nearest first, last the IT steering group. */
  above: Decider[];
  inform: Party[];
  because: Reason[];
  /** Version of the rules that gave this answer. */
  rules: string;
  at: Instant;
};
