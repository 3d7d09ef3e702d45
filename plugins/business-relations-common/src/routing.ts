import { Assignment } from './assignment';
import { Message } from './messages';
import { Money, Rate } from './money';
import { EntityRef, SubjectKind } from './references';
import { Role } from './roles';
import { Day, Instant } from './term';

/** What somebody on a service page can have a question about (architecture, "Who decides what"). */
export const questions = [
  'order',
  'dialogue',
  'change',
  'new',
  'serviceLevel',
  'complaint',
  'money',
  'escalation',
] as const;

export type Question = (typeof questions)[number];

/** A service, system or domain, and the levels above it, nearest first: itself, system, subdomain, domain. */
export type Subject = {
  ref: EntityRef;
  kind: SubjectKind;
  levels: EntityRef[];
  /** What can be ordered of a service as it is; empty or missing where nothing is. */
  offering?: OfferingItem[];
};

/** An item of a service's present offering, with its price: ordering it changes nothing about the service. */
export type OfferingItem = {
  key: string;
  title: string;
  oneOff?: Money;
  yearly?: Money;
};

export type Unit = { ref: EntityRef; parents: EntityRef[] };

/**
 * All that a route depends on, looked up at one moment: data, so that the same question gets the same answer in the
 * backend and in a workflow.
 */
export type Relations = {
  /** The day it is, in the zone of the customer's calendar: mandates hold from day to day. */
  day: Day;
  subject?: Subject;
  /** The asker's units and the customers' units with everything above them. */
  units: Unit[];
  /** What is above each thing that a role or mandate names, itself first; missing where nothing was looked up. */
  levels?: Record<EntityRef, EntityRef[]>;
  /** The units that the asker belongs to directly. */
  askerUnits: EntityRef[];
  /** All assignments that bear on the subject, on these units or on IT's offices, in whatever status. */
  assignments: Assignment[];
  /**
   * Proposals among these that their holders have said yes to by a command that is not carried out yet; missing where
   * there are none or nobody has looked.
   */
  accepting?: string[];
  /** People who have an entity in the catalog; a holder who is not among them has left. */
  present: EntityRef[];
  rates: Rate[];
  /** Approved in the mandate's present year, by assignment. Only assignments with a yearly ceiling are listed. */
  approvedThisYear: Record<string, Money>;
  /** The goals of the customer that a case asks about, in their words; missing where nothing was looked up. */
  goals?: string[];
};

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
