import { ActingAs } from './case';
import { Money } from './money';
import { EntityRef } from './references';
import { Decider, Party, Route } from './routing';
import { Day, Instant } from './term';

/**
 * What a business requirement is, stage by stage (processes, section 2).
 *
 * The process in `rules` builds these states; pages read them.
 */
export const requirementStages = [
  'draft',
  'preparation',
  'decision',
  'delivery',
  'verification',
  'closed',
] as const;

export type RequirementStage = (typeof requirementStages)[number];

/** `order`: an item of the present offering · `change`: another content of a service · `new`: a service not there yet. */
export const requirementClasses = ['order', 'change', 'new'] as const;

export type RequirementClass = (typeof requirementClasses)[number];

/** Doing nothing is an alternative of every requirement; its key is kept for it. */
export const NOTHING = 'nothing';

export type Criterion = {
  key: string;
  text: string;
  /** Set where it came in as a condition of the decision. */
  conditionOf?: EntityRef;
};

/** What the business wants, in its own words. */
export type RequirementContent = {
  /** In one line; for an order it is all the text that is needed. */
  title: string;
  /** The result that the business wants. */
  result?: string;
  why?: string;
  value?: string;
  neededBy?: Day;
  criteria: Criterion[];
  /** The customer's goal that it serves; null where it serves none, missing where nobody has said. */
  goal?: string | null;
  /** Key of an item of the service's present offering. Without one it is never an order. */
  offeringItem?: string;
};

export type Alternative = {
  key: string;
  title: string;
  oneOff?: Money;
  /** What it costs to run, a year. */
  yearly?: Money;
  risk?: string;
  /** Agreements that it touches, by name. */
  agreements: string[];
  /** The technical part, folded away on the decision page. */
  technical?: string;
};

/** What is put to whoever decides: frozen when lifted, so that what was read is what is decided on. */
export type Proposal = RequirementContent & {
  class: RequirementClass;
  subject: EntityRef;
  /** The customer's unit. */
  customer: EntityRef;
  /** Doing nothing is the first. */
  alternatives: [Alternative, ...Alternative[]];
  recommended?: string;
  /** What doing nothing costs the business, in its words. */
  priceOfNothing?: string;
};

/** The parts of a proposal that a reader tells apart. */
export type ProposalPart = keyof Proposal;

/** Parts without which nothing can be lifted. */
export const neededParts = [
  'class',
  'customer',
  'result',
  'value',
  'alternative',
  'money',
  'recommendation',
  'offeringItem',
] as const;

export type NeededPart = (typeof neededParts)[number];

/** A party as they decided; a deputy with the person they stand in for. */
export type DecidedBy = Party & { insteadOf?: EntityRef };

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

/** What every stage has. */
export type RequirementBase = {
  content: RequirementContent;
  /** The service, system or domain that it is about. */
  subject: EntityRef;
  /** The unit in whose business it is wanted, as the one who asked said it; the customer's once it is classified. */
  unit?: EntityRef;
  openedBy: EntityRef;
  openedAt: Instant;
  /** The person in whose name it is asked: the opener, or whom they opened it for. */
  asker: EntityRef;
  /** A person or unit in whose name it was opened. */
  onBehalfOf?: EntityRef;
  /** Everybody who has done something in it. */
  tookPart: EntityRef[];
};

export type Preparing = {
  alternatives: Alternative[];
  recommended?: string;
  priceOfNothing?: string;
  /** People whose task it is to prepare, with what makes it theirs. */
  preparers: Party[];
  /** Who looks after the customer for IT: account manager, or the delivery manager where there is none. */
  accountManagers: Party[];
  /** Who hands it over and says how delivery goes. */
  deliverers: Party[];
  /** People who have worked on its content. */
  preparedBy: EntityRef[];
  /** Set once it has been lifted: that proposal, and those before it with the parts that changed since each. */
  lifted?: {
    proposal: Proposal;
    contentHash: string;
    earlier: { contentHash: string; changed: ProposalPart[] }[];
  };
};

/** Who sets class and customer; those further on are asked when it is missed. */
export type Classifying = {
  since: Instant;
  /** Asked so far, level by level; the last one's clock runs from `since`. */
  asked: Party[][];
  /** Asked next, level by level. */
  next: Party[][];
  /** When the level before was missed. */
  missedAt?: Instant;
};

export type RequirementDraft = RequirementBase & { stage: 'draft' };

export type RequirementInPreparation = RequirementBase & {
  stage: 'preparation';
  submittedAt: Instant;
  preparing: Preparing;
  /** What is missing before it can be lifted. */
  missing: NeededPart[];
} & (
    | { step: 'classify'; classifying: Classifying }
    | {
        step: 'prepare';
        class: RequirementClass;
        customer: EntityRef;
        /** Set when whoever decides asked something: the matter as it stood, its clock stopped. */
        returned?: {
          question: string;
          by: Party;
          at: Instant;
          matter: Matter;
        };
        /** Set when its decision fell: the conditions could not be met. */
        conditionsFell?: { reason: string; conditions: string[]; at: Instant };
      }
  );

export type RequirementInDecision = RequirementBase & {
  stage: 'decision';
  submittedAt: Instant;
  class: RequirementClass;
  customer: EntityRef;
  preparing: Preparing;
  matter: Matter;
} & (
    | {
        step: 'decide';
        /** The last time it was late, as long as that can be taken back, with the clock as it was before. */
        late?: { at: Instant; clock: Clock };
      }
    /** ApprovedRequirement with conditions: the preparers have time to say that they can't be met. */
    | { step: 'conditions'; decided: Decided }
  );

export type Delivering = {
  system?: string;
  reference?: string;
  url?: string;
  handedOverBy?: EntityRef;
  handedOverAt?: Instant;
  status: 'waiting' | 'handed-over' | 'accepted' | 'started' | 'delivered';
  /** When the delivery system's present status came about. */
  asOf: Instant;
  /** When this round of delivery began: what is older says nothing about it. */
  since: Instant;
  /** 1 at first, one more each time that verification sent it back. */
  round: number;
};

export type CriterionAnswer = {
  met: boolean;
  remark?: string;
  by: EntityRef;
  at: Instant;
};

export type ApprovedRequirement = RequirementBase & {
  submittedAt: Instant;
  class: RequirementClass;
  customer: EntityRef;
  preparing: Preparing;
  matter: Matter;
  decided: Decided;
  delivering: Delivering;
  /** By criterion; conditions are among the criteria. */
  answers: Record<string, CriterionAnswer>;
  /** Whose it is to say whether it was met. */
  verifiers: Party[];
  /** Until when it could be said that the conditions can't be met, where nobody said anything. */
  conditionsStandSince?: Instant;
};

export type RequirementInDelivery = ApprovedRequirement & { stage: 'delivery' };

export type RequirementInVerification = ApprovedRequirement & {
  stage: 'verification';
  since: Instant;
  /** Asked when the verifiers were silent. */
  followUp?: { asked: Party[]; since: Instant };
};

export type RequirementClosed = RequirementBase & {
  stage: 'closed';
  at: Instant;
  class?: RequirementClass;
  customer?: EntityRef;
  /** The stage that it was closed in. */
  closedIn: Exclude<RequirementStage, 'closed'>;
  matter?: Matter;
  delivering?: Delivering;
  answers: Record<string, CriterionAnswer>;
} & (
    | {
        outcome: 'fulfilled';
        decided: Decided;
        /** Nobody answered in time; taken as received. */ bySilence: boolean;
      }
    | { outcome: 'rejected'; decided: Decided }
    | { outcome: 'withdrawn'; by: EntityRef; reason: string; decided?: Decided }
  );

export type Requirement =
  | RequirementDraft
  | RequirementInPreparation
  | RequirementInDecision
  | RequirementInDelivery
  | RequirementInVerification
  | RequirementClosed;
