import { Money } from '../money';
import { EntityRef } from '../references';
import { Role } from '../roles';
import { Question } from '../question';
import { Day } from '../term';
import { Nothing } from './nothing';

/** Somebody in a role; the unit where the role has one. */
export type HolderInUnit = { person: EntityRef; unit?: EntityRef };

/** What the rules themselves say about a question. */
export interface QuestionReasons {
  'order-changes-nothing': { subject?: EntityRef };
  'content-is-the-customers': { question: Question; subject?: EntityRef };
  'money-goes-up': Nothing;
  'levels-need-two': { subject?: EntityRef };
  'complaint-goes-to-account-manager': Nothing;
  'next-level': Nothing;
  'talk-decides-nothing': Nothing;
}

/** Why somebody is the one who decides. */
export interface DeciderReasons {
  'orders-themselves': HolderInUnit & { role: Role };
  'nearest-orderer': HolderInUnit & { asker: EntityRef };
  'customer-orders': Nothing;
  'customer-of-subject': HolderInUnit & { subject: EntityRef };
  'customer-of-unit': HolderInUnit;
  'customer-above': HolderInUnit;
  'shared-by': { subject?: EntityRef; units: EntityRef[] };
  'own-share': { unit: EntityRef; percent: number };
  'own-line-orders': { unit: EntityRef };
  'any-customer-orders': { units: EntityRef[] };
  'if-customers-differ': HolderInUnit;
  'signatory-commits': HolderInUnit;
  'account-manager-of': HolderInUnit;
  'delivery-manager-instead': HolderInUnit;
  'next-on-the-ladder': HolderInUnit & { role: Role };
  'steering-group-last': HolderInUnit;
}

/** Why somebody, or a unit, was passed over. */
export interface PassedOverReasons {
  'mandate-too-small': HolderInUnit & { limit: Money; percent?: number };
  'mandate-without-money': HolderInUnit;
  'no-rate': HolderInUnit & { from: string; to: string };
  'ceiling-reached': HolderInUnit & { ceiling: Money; approved: Money };
  'outside-mandate': HolderInUnit & { subject?: EntityRef };
  'no-mandate': HolderInUnit;
  'mandate-ended': HolderInUnit & { day: Day };
  'mandate-ahead': HolderInUnit & { day: Day };
  'holder-left': HolderInUnit;
  'role-not-accepted': { role: Role; unit?: EntityRef; person?: EntityRef };
  'unit-has-no-customer': { unit: EntityRef };
  'several-units-above': { unit: EntityRef; parents: EntityRef[] };
  'units-in-a-circle': { unit: EntityRef };
}

/** What is missing. */
export interface VacancyReasons {
  'no-unit': { person: EntityRef };
  vacant: { role: Role; unit?: EntityRef };
  'office-held-in-part': { role: Role; without: number };
  'to-be-filled-by': { people: EntityRef[]; role: Role };
}

/** Why a question goes to whom it goes (architecture, "Who decides what"): each reads well after "because". */
export interface RoutingMessages
  extends QuestionReasons, DeciderReasons, PassedOverReasons, VacancyReasons {}
