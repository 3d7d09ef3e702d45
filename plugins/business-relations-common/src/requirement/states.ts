import { Party } from '../party';
import { EntityRef } from '../references';
import { Instant } from '../term';
import { Clock, Decided, Matter } from './matter';
import {
  Alternative,
  NeededPart,
  Proposal,
  ProposalPart,
  RequirementClass,
  RequirementContent,
} from './proposal';
import { RequirementStage } from './stages';

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
