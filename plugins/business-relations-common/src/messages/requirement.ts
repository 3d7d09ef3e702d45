import { Money } from '../money';
import { EntityRef } from '../references';
import { DecidedBy } from '../party';
import {
  NeededPart,
  ProposalPart,
  RequirementClass,
} from '../requirement/proposal';
import { RequirementStage } from '../requirement/stages';
import { Role } from '../roles';
import { Instant } from '../term';
import { Nothing } from './nothing';

/** Who is asked; empty where nobody is there to be asked. */
export type PeopleAsked = { asked: EntityRef[] };

/** Why something can't be done with a requirement, each with what to do instead. */
export interface RequirementRefusals {
  'requirement-not-now': { stage: RequirementStage };
  'not-the-asker': { asker: EntityRef };
  'unit-is-needed': Nothing;
  'not-in-the-offering': { offering: string[] };
  'order-needs-an-item': { offering: string[] };
  'not-a-classifier': PeopleAsked;
  'classified-by-account-manager': PeopleAsked;
  'not-a-preparer': PeopleAsked;
  'order-has-its-price': Nothing;
  'two-currencies': { title: string };
  'unknown-recommendation': { alternative: string };
  /** The customer has goals, and nobody has said which of them it serves, or that it serves none. */
  'requirement-names-no-goal': { goals: string[] };
  'requirement-incomplete': { missing: NeededPart[] };
  'question-waits': { question: string };
  'nothing-was-asked': Nothing;
  'not-lifted-yet': Nothing;
  'orderer-cannot-decide': { deciders: EntityRef[] };
  'not-the-decider': { deciders: EntityRef[] };
  'authority-ended': { role: Role };
  'beyond-mandate': { title: string; money?: Money; liftTo: EntityRef[] };
  'needs-somebody-else': { limit: Money };
  'content-changed': { changed: ProposalPart[] };
  'no-such-alternative': { alternative: string };
  'nothing-takes-no-conditions': Nothing;
  'already-decided': {
    outcome: 'approved' | 'rejected';
    title: string;
    by: EntityRef[];
    at: Instant;
  };
  'seat-has-answered': { by: EntityRef; at: Instant };
  'within-your-mandate': { title: string };
  'already-asked': PeopleAsked;
  'nobody-above': Nothing;
  'route-is-the-same': PeopleAsked;
  'no-conditions-to-judge': Nothing;
  'conditions-stand': { since: Instant };
  'not-a-deliverer': PeopleAsked;
  'other-delivery': { reference: string };
  'other-delivery-system': { system: string };
  'not-yet-happened': { asOf: Instant };
  'not-a-verifier': PeopleAsked;
  'no-such-criterion': { criterion: string };
  'say-what-is-lacking': Nothing;
}

/** What happened to a requirement, told in its history. */
export interface RequirementHistory {
  'requirement-opened': {
    by: EntityRef;
    title: string;
    subject: EntityRef;
    onBehalfOf?: EntityRef;
  };
  'requirement-edited': { by: EntityRef; changed: ProposalPart[] };
  'requirement-voided': { changed: ProposalPart[] };
  'requirement-handed-in': { by: EntityRef } & PeopleAsked;
  'requirement-classified': {
    by?: EntityRef;
    class: RequirementClass;
    customer: EntityRef;
  };
  'classification-late': { missed: EntityRef[] } & PeopleAsked;
  'late-taken-back': PeopleAsked;
  'requirement-prepared': {
    by: EntityRef;
    alternatives: string[];
    recommended?: string;
  };
  'requirement-lifted': { by: EntityRef; title: string } & PeopleAsked;
  'requirement-answered': {
    by: EntityRef;
    answer: string;
    unchanged: boolean;
  };
  'requirement-asked-anew': { by: EntityRef } & PeopleAsked;
  'classifiers-asked-anew': { by: EntityRef } & PeopleAsked;
  'requirement-lifted-further': {
    by: EntityRef;
    title: string;
    remark?: string;
  } & PeopleAsked;
  'seat-approved': { by: DecidedBy; title: string; waitingFor: EntityRef[] };
  'seat-rejected': { by: DecidedBy; reason: string; waitingFor: EntityRef[] };
  'customers-differ': PeopleAsked;
  'requirement-approved': {
    by: DecidedBy[];
    title: string;
    money?: Money;
    conditions: string[];
    onSubmitting: boolean;
    byPreparer: boolean;
  };
  'requirement-nothing-chosen': { by: DecidedBy[] };
  'requirement-rejected': { by: DecidedBy[]; reason: string };
  'requirement-returned': { by: DecidedBy; question: string };
  'decision-late': { missed: EntityRef[] } & PeopleAsked;
  'conditions-accepted': { by?: EntityRef };
  'conditions-fell': { by: EntityRef; reason: string };
  'handed-to-delivery': {
    by?: EntityRef;
    system?: string;
    reference?: string;
  };
  'delivery-reported': {
    status: 'accepted' | 'started' | 'delivered';
    asOf: Instant;
    /** Which delivery system said so; missing where a person did. */
    system?: string;
  };
  'criterion-met': { by: EntityRef; criterion: string };
  'criterion-not-met': { by: EntityRef; criterion: string; remark: string };
  'sent-back-to-delivery': { lacking: string[] };
  'verification-late': { missed: EntityRef[] } & PeopleAsked;
  'requirement-received': { by: EntityRef };
  'received-by-silence': Nothing;
  'requirement-fulfilled': Nothing;
  'requirement-withdrawn': { by: EntityRef; reason: string };
}

/** What is asked of somebody. */
export interface RequirementTasks {
  'task-hand-in': { title: string };
  'task-classify': { title: string };
  'task-prepare': { title: string; missing: NeededPart[] };
  'task-answer': { title: string; question: string };
  'task-decide': { title: string; alternative: string; money?: Money };
  'task-fill-decider': { title: string; role: Role; unit?: EntityRef };
  'task-judge-conditions': { title: string; conditions: string[] };
  'task-hand-over': { title: string };
  'task-report-delivery': { title: string };
  'task-receive': { title: string };
  'task-verify': { title: string; left: number };
  'task-follow-up': { title: string } & PeopleAsked;
}

/** What follows by itself when nobody acts in time. */
export interface RequirementConsequences {
  'then-others-classify': PeopleAsked;
  'then-others-decide': PeopleAsked;
  'then-reminded-weekly': PeopleAsked;
  'then-conditions-stand': Nothing;
  'then-received': Nothing;
  'then-account-manager': PeopleAsked;
}

/** What a `requirement` case can say. */
export interface RequirementMessages
  extends
    RequirementRefusals,
    RequirementHistory,
    RequirementTasks,
    RequirementConsequences {}
