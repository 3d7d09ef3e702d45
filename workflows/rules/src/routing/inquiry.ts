import {
  Decider,
  EntityRef,
  Instant,
  Money,
  Question,
  Reason,
  Relations,
  WhoDecides,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Scales } from './amount';
import { QuestionRule, RoutingRules } from './rules';
import { Line, lineFrom } from './units';

/** A question with all that is known when it is asked. */
export type RouteRequest = {
  question: Question;
  asker: EntityRef;
  /** In whose business it is; that of the asker's own units where it isn't said. */
  unit?: EntityRef;
  /** One-off cost and the first twelve months. Without one the answer comes in bands. */
  amount?: Money;
  relations: Relations;
  rules: RoutingRules;
  at: Instant;
};

/** A question on its way to an answer: with its rule, and the scales on which mandates are measured. */
export type Inquiry = Omit<RouteRequest, 'amount' | 'at'> & {
  rule: QuestionRule;
  scales: Scales;
};

/** What a way of deciding comes to. */
export type Answer = {
  decide: WhoDecides;
  above: Decider[];
  because: Reason[];
};

export const subjectOf = ({ relations: { subject } }: Inquiry) =>
  subject && { subject: subject.ref };

export const factsOfSubject = ({ relations: { subject } }: Inquiry) =>
  subject ? [{ subject: subject.ref }] : [];

/** Up from where a customer is looked for: the unit whose business it is. */
export const linesOfBusiness = ({
  unit,
  relations,
}: Pick<Inquiry, 'unit' | 'relations'>): Line[] =>
  (unit === undefined ? relations.askerUnits : [unit]).map(start =>
    lineFrom(start, relations),
  );

/** Up from where an orderer is looked for: the asker's own units, as far as they are part of that business. */
export function linesOfAsker({
  unit,
  relations,
}: Pick<Inquiry, 'unit' | 'relations'>): Line[] {
  const own = relations.askerUnits.map(start => lineFrom(start, relations));
  if (unit === undefined) return own;
  const within = own.filter(({ units }) => units.includes(unit));
  return within.length > 0 ? within : linesOfBusiness({ unit, relations });
}
