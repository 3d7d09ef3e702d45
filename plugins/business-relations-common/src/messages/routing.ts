import { Money } from '../money';
import { EntityRef } from '../references';
import { Role } from '../roles';
import { Question } from '../routing';
import { Day } from '../term';

type Nothing = Record<string, never>;

/** Somebody in a role; the unit where the role has one. */
type Holder = { person: EntityRef; unit?: EntityRef };

/** What the rules themselves say about a question. */
interface QuestionReasons {
  'order-changes-nothing': { subject?: EntityRef };
  'content-is-the-customers': { question: Question; subject?: EntityRef };
  'money-goes-up': Nothing;
  'levels-need-two': { subject?: EntityRef };
  'complaint-goes-to-account-manager': Nothing;
  'next-level': Nothing;
  'talk-decides-nothing': Nothing;
}

/** Why somebody is the one who decides. */
interface DeciderReasons {
  'orders-themselves': Holder & { role: Role };
  'nearest-orderer': Holder & { asker: EntityRef };
  'customer-orders': Nothing;
  'customer-of-subject': Holder & { subject: EntityRef };
  'customer-of-unit': Holder;
  'customer-above': Holder;
  'shared-by': { subject?: EntityRef; units: EntityRef[] };
  'own-share': { unit: EntityRef; percent: number };
  'own-line-orders': { unit: EntityRef };
  'any-customer-orders': { units: EntityRef[] };
  'if-customers-differ': Holder;
  'signatory-commits': Holder;
  'account-manager-of': Holder;
  'delivery-manager-instead': Holder;
  'next-on-the-ladder': Holder & { role: Role };
  'steering-group-last': Holder;
}

/** Why somebody, or a unit, was passed over. */
interface PassedOverReasons {
  'mandate-too-small': Holder & { limit: Money; percent?: number };
  'mandate-without-money': Holder;
  'no-rate': Holder & { from: string; to: string };
  'ceiling-reached': Holder & { ceiling: Money; approved: Money };
  'outside-mandate': Holder & { subject?: EntityRef };
  'no-mandate': Holder;
  'mandate-ended': Holder & { day: Day };
  'mandate-ahead': Holder & { day: Day };
  'holder-left': Holder;
  'role-not-accepted': { role: Role; unit?: EntityRef; person?: EntityRef };
  'unit-has-no-customer': { unit: EntityRef };
  'several-units-above': { unit: EntityRef; parents: EntityRef[] };
  'units-in-a-circle': { unit: EntityRef };
}

/** What is missing. */
interface VacancyReasons {
  'no-unit': { person: EntityRef };
  vacant: { role: Role; unit?: EntityRef };
  'to-be-filled-by': { people: EntityRef[]; role: Role };
}

/** Why a question goes to whom it goes (architecture, "Who decides what"): each reads well after "because". */
export interface RoutingMessages
  extends QuestionReasons, DeciderReasons, PassedOverReasons, VacancyReasons {}
