import {
  Alternative,
  Decided,
  DecidedBy,
  Decider,
  Delivering,
  EntityRef,
  Instant,
  Party,
  Proposal,
  ProposalPart,
  RequirementClass,
  RequirementContent,
  Route,
  SeatAnswer,
} from '@business-relations/backstage-plugin-business-relations-common';

/** Who works on it once it is classified. */
export type Team = {
  preparers: Party[];
  accountManagers: Party[];
  deliverers: Party[];
};

type Seat<Answer> = Answer extends unknown ? Omit<Answer, 'at'> : never;

/** What can have happened to a requirement. */
export type RequirementEvent =
  | {
      type: 'opened';
      by: EntityRef;
      asker: EntityRef;
      onBehalfOf?: EntityRef;
      content: RequirementContent;
      subject: EntityRef;
      unit?: EntityRef;
    }
  | {
      type: 'edited';
      by: EntityRef;
      content: RequirementContent;
      subject: EntityRef;
      unit?: EntityRef;
      changed: ProposalPart[];
    }
  /** What had been lifted no longer holds. */
  | { type: 'voided'; changed: ProposalPart[] }
  | {
      type: 'handedIn';
      by: EntityRef;
      unit: EntityRef;
      classifiers: Party[][];
    }
  | {
      type: 'classified';
      /** Missing where the offering says it. */
      by?: EntityRef;
      class: RequirementClass;
      customer: EntityRef;
      subject: EntityRef;
      team: Team;
    }
  | { type: 'classificationLate'; missed: EntityRef[]; asked: EntityRef[] }
  /** It was done in time after all: whoever had been asked since need not act. */
  | { type: 'lateTakenBack'; asked: EntityRef[] }
  | {
      type: 'prepared';
      by: EntityRef;
      alternatives: Alternative[];
      recommended?: string;
      priceOfNothing?: string;
    }
  | {
      type: 'lifted';
      by: EntityRef;
      proposal: Proposal;
      contentHash: string;
      routes: Record<string, Route>;
      onTheTable: string;
    }
  | { type: 'answered'; by: EntityRef; answer: string; unchanged: boolean }
  | {
      type: 'askedAnew';
      by: EntityRef;
      routes: Record<string, Route>;
      asked: EntityRef[];
    }
  | { type: 'classifiersAskedAnew'; by: EntityRef; classifiers: Party[][] }
  | {
      type: 'liftedFurther';
      by: DecidedBy;
      alternative: string;
      title: string;
      to: Decider[];
      remark?: string;
    }
  | {
      type: 'seatAnswered';
      answer: Seat<SeatAnswer>;
      title: string;
      waitingFor: EntityRef[];
    }
  | { type: 'customersDiffered'; to?: Decider }
  | { type: 'decided'; decided: Omit<Decided, 'at'> }
  | { type: 'returned'; by: DecidedBy; question: string }
  | { type: 'decisionLate'; missed: EntityRef[]; to: Decider }
  /** By somebody, or since nobody said that they can't be met. */
  | { type: 'conditionsAccepted'; by?: EntityRef }
  | { type: 'conditionsFell'; by: EntityRef; reason: string }
  | {
      type: 'handedOver';
      by?: EntityRef;
      system?: string;
      reference?: string;
      url?: string;
    }
  | {
      type: 'deliveryReported';
      by?: EntityRef;
      /** Which delivery system said so. */
      system?: string;
      status: Extract<
        Delivering['status'],
        'accepted' | 'started' | 'delivered'
      >;
      asOf: Instant;
    }
  | {
      type: 'verified';
      by: EntityRef;
      criterion: string;
      text: string;
      met: true;
      remark?: string;
    }
  | {
      type: 'verified';
      by: EntityRef;
      criterion: string;
      text: string;
      met: false;
      remark: string;
    }
  | { type: 'sentBack'; lacking: string[] }
  | { type: 'verificationLate'; missed: EntityRef[]; asked: Party[] }
  /** All that was left is met; by nobody where silence said it. */
  | { type: 'received'; by?: EntityRef }
  | { type: 'fulfilled' }
  | { type: 'withdrawn'; by: EntityRef; reason: string };
