import { Scope, Mandate } from './assignment';
import { EntityRef } from './references';
import { Role } from './roles';
import { Party } from './party';
import { Instant } from './term';

/**
 * A `role` case runs only while something is asked (processes, section 1); what it comes to is the assignment's row.
 */
export const roleStages = ['asked', 'closed'] as const;

/** `accept`: a proposal · `confirm`: once a year · `handOver`: a successor is to take it over. */
export const roleQuestions = ['accept', 'confirm', 'handOver'] as const;

export type RoleQuestion = (typeof roleQuestions)[number];

/** A role as it is proposed: everything of an assignment that its holder is asked to take on. */
export type Proposition = {
  role: Role;
  holder: EntityRef;
  unit?: EntityRef;
  scope: Scope;
  inAddition: boolean;
  /** Percent of a service that several customers pay for together. */
  share?: number;
  mandate?: Mandate;
  /** The assignment that this one stands in for. */
  deputyFor?: string;
};

export type RoleBase = {
  /** The row that this is about: of an identified role its own, else the id of the command that proposed it. */
  assignment: string;
  proposition: Proposition;
  /** Whose place a deputy takes. */
  standsInFor?: EntityRef;
  /** Missing where the clock asked. */
  openedBy?: EntityRef;
  openedAt: Instant;
  onBehalfOf?: EntityRef;
  /** What whoever grants the mandate has against it: nobody accepts until it is proposed anew. */
  objections: { by: EntityRef; reason: string; at: Instant }[];
  /** Who said that they grant it, where anybody did. */
  granted?: { by: EntityRef; at: Instant };
};

export type RoleAsked = RoleBase & {
  stage: 'asked';
  since: Instant;
  /** Who was told that nobody answered, level by level: the account manager, then the customer above. */
  told: Party[][];
  /** Who is told next. */
  next: Party[][];
  /** Whoever is said to grant it, or has it until now: they may object, and say that they grant it. */
  wordOf?: EntityRef[];
  /** Its holder proposed it themselves: it takes the word of one of these before they can accept. */
  awaitsWord?: true;
} & (
    | { asks: 'accept' }
    /** `until`: by when a campaign wants its answer; where missing, and after that, the usual times hold. */
    | { asks: 'confirm'; until?: Instant }
    /** The present holder's row ends when the successor accepts. */
    | { asks: 'handOver'; from: { assignment: string; holder: EntityRef } }
  );

export type RoleClosed = RoleBase & {
  stage: 'closed';
  at: Instant;
  by: EntityRef;
  /** Who held it before, where a successor was asked. */
  from?: { assignment: string; holder: EntityRef };
} & (
    | { outcome: 'accepted' | 'confirmed' | 'handed-over' }
    | { outcome: 'declined'; reason: string; suggests?: EntityRef }
    | { outcome: 'ended' | 'withdrawn'; reason: string }
  );

export type RoleCase = RoleAsked | RoleClosed;

/** A role that somebody else holds from now on: what was asked of one in it is asked of the other. */
export type Succession = {
  role: Role;
  /** Where it holds: its unit, else what it is about. */
  where: EntityRef[];
  from: { person: EntityRef; assignment: string };
  to: { person: EntityRef; assignment: string };
};

/** What an event makes of the rows of roles: its projection writes them, with history and feed, in one transaction. */
export type AssignmentChange =
  /** The same id again: it was proposed anew, and this replaces what was proposed before. */
  | { does: 'propose'; id: string; proposition: Proposition }
  | { does: 'accept'; id: string }
  | { does: 'decline'; id: string }
  /** Asked whether it still holds; it stays as it is meanwhile. */
  | { does: 'askToConfirm'; id: string }
  | { does: 'confirm'; id: string }
  /** It is no longer asked, without an answer. */
  | { does: 'stopAsking'; id: string }
  | { does: 'end'; id: string }
  /** Whoever they stood in for no longer has the role. */
  | { does: 'endAsDeputy'; id: string }
  /** Whoever they stand in for has the same role by another row now. */
  | { does: 'standInFor'; id: string; deputyFor: string }
  /** A proposal that was taken back: an identified row is identified again, any other ends. */
  | { does: 'takeBack'; id: string };
