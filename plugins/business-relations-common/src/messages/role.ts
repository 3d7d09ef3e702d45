import { AssignmentStatus } from '../assignment';
import { Money } from '../money';
import { EntityRef } from '../references';
import { RoleQuestion } from '../role';
import { Role } from '../roles';
import { Day, Instant } from '../term';
import type { Nothing } from './nothing';

/** A role and where it holds: its unit, else what it is about; and in whose place a deputy has it. */
export type RoleThere = {
  role: Role;
  where: EntityRef[];
  standsInFor?: EntityRef;
};

/** Whether an amount is for one decision or for a year. */
export type AmountPer = 'decision' | 'year';

/** Why somebody can't answer, or can't be asked. */
export interface RoleRefusals {
  'role-answered': { outcome: string; by: EntityRef; at: Instant };
  'role-asks-else': { asks: RoleQuestion };
  /** Its row is over: what was proposed has been replaced, or isn't wanted any more. */
  'role-no-longer-asked': Nothing;
  'not-the-holder': { holder: EntityRef };
  'not-the-grantor': { people: EntityRef[] };
  'role-already-granted': { by: EntityRef; at: Instant };
  'grantor-not-asked-yet': { people: EntityRef[] };
  'not-the-proposer': { people: EntityRef[] };
  'grantor-objects': { by: EntityRef; reason: string };
  'no-such-role': { assignment: string };
  'role-is-not-held': { status: AssignmentStatus };
  'role-not-identified': { status: AssignmentStatus };
  'successor-is-holder': { person: EntityRef };
  'amend-keeps-role': { role: Role };
}

/** What is wrong with what is proposed. */
export interface PropositionProblems {
  'holder-not-in-catalog': { person: EntityRef };
  'role-already-held': RoleThere & { person: EntityRef };
  'role-already-proposed': RoleThere & { person: EntityRef };
  'role-needs-unit': { role: Role };
  'role-needs-mandate': { role: Role };
  'role-needs-money': { role: Role };
  'grants-to-oneself': { person: EntityRef };
  'mandate-beyond-above': {
    asked: Money;
    /** The same in the currency of the limit, where that is another. */
    converted?: Money;
    limit: Money;
    per: AmountPer;
    person: EntityRef;
    unit: EntityRef;
  };
  /** It fits inside a mandate that somebody above is asked to take on, and in none that they have. */
  'mandate-above-not-accepted': {
    services: EntityRef[];
    person: EntityRef;
    unit: EntityRef;
  };
  'mandate-services-beyond-above': {
    /** Those that are outside; none where all of the unit was asked for. */
    services: EntityRef[];
    /** What the mandate above is for. */
    allowed: EntityRef[];
    person: EntityRef;
    unit: EntityRef;
  };
  'mandate-outlasts-above': {
    /** Missing where no last day was asked for. */
    to?: Day;
    lastDay: Day;
    person: EntityRef;
    unit: EntityRef;
  };
  'own-proposal-needs-grantor': RoleThere;
  'mandate-beyond-deputised': {
    asked: Money;
    converted?: Money;
    /** Missing where whom they stand in for has none. */
    limit?: Money;
    per: AmountPer;
    person: EntityRef;
  };
  'mandate-without-rate': { from: string; to: string; person: EntityRef };
  'deputy-of-oneself': { person: EntityRef };
  'deputy-of-deputy': { person: EntityRef };
  'deputy-differs': RoleThere & { person: EntityRef };
  'deputy-services-beyond': { services: EntityRef[]; person: EntityRef };
  'shares-beyond-whole': {
    entity: EntityRef;
    share: number;
    taken: number;
    total: number;
  };
}

/** What happened. */
export interface RoleHistory {
  'role-proposed': RoleThere & { by: EntityRef; holder: EntityRef };
  /** By nobody where a year had gone. */
  'role-confirmation-asked': RoleThere & {
    by?: EntityRef;
    holder: EntityRef;
    until?: Instant;
  };
  'role-hand-over-asked': RoleThere & {
    by: EntityRef;
    from: EntityRef;
    to: EntityRef;
    reason?: string;
  };
  'role-amended': { by: EntityRef; holder: EntityRef };
  'role-objected': { by: EntityRef; reason: string };
  'role-granted': { by: EntityRef };
  'role-unanswered': { missed: EntityRef; asked: EntityRef[] };
  'role-accepted': RoleThere & { by: EntityRef; deputies?: EntityRef[] };
  'role-taken-over': RoleThere & {
    by: EntityRef;
    from: EntityRef;
    /** Those whose role ended with it, since they stood in for whoever had it. */
    deputies?: EntityRef[];
  };
  'role-declined': RoleThere & {
    by: EntityRef;
    reason: string;
    suggests?: EntityRef;
  };
  'role-confirmed': RoleThere & { by: EntityRef };
  /** Asked to confirm it, the holder said that it is over. */
  'role-laid-down': RoleThere & {
    by: EntityRef;
    reason: string;
    suggests?: EntityRef;
    deputies?: EntityRef[];
  };
  'role-ended': RoleThere & {
    by: EntityRef;
    holder: EntityRef;
    reason: string;
    deputies?: EntityRef[];
  };
  'role-taken-back': { by: EntityRef; reason: string };
  /** Why what was asked about it is taken back. */
  'role-has-ended': Nothing;
  /** Told to whose role somebody else has ended, or taken over. */
  'role-no-longer-yours': RoleThere;
  /** Told to whoever stood in for the holder of a role that ended. */
  'role-no-longer-deputy': RoleThere;
  'role-ended-with-it': Nothing;
}

/** What is asked, what follows, and what a case of a role is called. */
export interface RoleTasks {
  'task-accept-role': RoleThere;
  'task-confirm-role': RoleThere;
  'task-take-over-role': RoleThere & { from: EntityRef };
  'task-follow-up-role': RoleThere & { holder: EntityRef };
  'task-follow-up-confirmation': RoleThere & { holder: EntityRef };
  'task-grant-role': RoleThere & { holder: EntityRef };
  'task-follow-up-grant': RoleThere & {
    holder: EntityRef;
    people: EntityRef[];
  };
  'task-answer-objection': { by: EntityRef; reason: string };
  'then-role-followed-up': { asked: EntityRef[] };
  'role-title': RoleThere & {
    holder: EntityRef;
    /** `goOn`: handed over to the same person, for the unit that has taken the place of theirs. */
    is: RoleQuestion | 'goOn' | 'ended';
  };
}

/** What a `role` case can say. */
export interface RoleMessages
  extends RoleRefusals, PropositionProblems, RoleHistory, RoleTasks {}
