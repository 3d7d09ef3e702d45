import { Money } from './money';
import { EntityRef } from './references';
import { Role } from './roles';

/** Somebody with the role that makes them part of the answer. */
export type Party = {
  person: EntityRef;
  role: Role | 'asker';
  unit?: EntityRef;
  assignment?: string;
  /** The assignment that this one stands in for. */
  deputyFor?: string;
};

/**
 * One seat at the decision: the holder and their deputies, any of whom may decide, the first recorded counts.
 * `office` decides by office (steering group, IT's signatory, complaint handler); `mandate` by a mandate of theirs.
 */
export type Decider = {
  parties: [Party, ...Party[]];
  authority: 'mandate' | 'office';
  unit?: EntityRef;
  /** What this decider's mandate is measured against, where it is not the whole amount. */
  share?: { percent: number; money?: Money };
};

export type WhoDecides =
  /** Nobody has to: two people meet. */
  | { by: 'nobody' }
  | { by: 'one'; decider: Decider }
  /** All approve, or it goes to `ifTheyDiffer`. */
  | {
      by: 'all';
      deciders: [Decider, Decider, ...Decider[]];
      ifTheyDiffer: WhoDecidesAbove;
    }
  /** Nobody can. The vacancy and whose task it is to fill it; empty only where IT has no office filled at all. */
  | { by: 'vacant'; role: Role; unit?: EntityRef; toFill: Party[] };

export type WhoDecidesAbove =
  | { by: 'one'; decider: Decider }
  | { by: 'vacant'; role: Role; unit?: EntityRef; toFill: Party[] };

/** A party as they decided; a deputy with the person they stand in for. */
export type DecidedBy = Party & { insteadOf?: EntityRef };
