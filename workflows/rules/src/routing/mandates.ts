import {
  EntityRef,
  Fact,
  Money,
  Reason,
} from '@business-relations/backstage-plugin-business-relations-common';
import { rateBetween } from './amount';
import { factsOfSubject, Inquiry, subjectOf } from './inquiry';
import { Authority } from './posts';
import { because } from './reasons';

/** What a mandate has to cover. */
export type Need = {
  inquiry: Inquiry;
  /** A customer's has services and money; an orderer's has services, and money only as a ceiling where one is set. */
  of: 'customer' | 'orderer';
  /** The share of the amount that it is measured against. */
  percent: number;
};

/** Covered, with the facts that it took; or why not. */
export type Verdict =
  { covers: true; facts: Fact[] } | { covers: false; because: Reason };

const not = (reason: Reason): Verdict => ({ covers: false, because: reason });

/** Where a mandate may name the subject. What isn't there yet can't be named, but the place where it will stand. */
function placesOf({ rule, relations: { subject } }: Inquiry): EntityRef[] {
  if (!subject) return [];
  return rule.notThereYet && subject.kind === 'service'
    ? subject.levels.filter(level => level !== subject.ref)
    : subject.levels;
}

const whoHolds = ({ holder, unit }: Authority) => ({
  person: holder,
  ...(unit && { unit }),
});

/** An order takes services alone, where it costs nothing; whoever decides on content needs money in the mandate. */
const needsNoMoney = ({ inquiry: { rule, scales }, of }: Need) =>
  !rule.money ||
  ((of === 'orderer' || rule.decide === 'ordererNearestAsker') &&
    scales.isNothing());

/** A limit of a mandate, with what is said of it when it doesn't reach. */
type Limit = { money: Money; exceeded: (facts: Fact[]) => Reason };

function limitsOf(authority: Authority, { inquiry, percent }: Need): Limit[] {
  const { money, yearlyCeiling: ceiling } = authority.mandate ?? {};
  const { rates, approvedThisYear } = inquiry.relations;
  const who = whoHolds(authority);
  const limits: Limit[] = [];
  if (money) {
    const params = {
      ...who,
      limit: money,
      ...(percent !== 100 && { percent }),
    };
    limits.push({
      money,
      exceeded: facts => because('mandate-too-small', params, ...facts),
    });
  }
  if (ceiling) {
    const approved = approvedThisYear[authority.id] ?? {
      ...ceiling,
      amount: 0,
    };
    const rate = rateBetween(approved.currency, ceiling.currency, rates);
    // What nobody can count in the ceiling's currency may have used it up.
    const left = rate ? ceiling.amount - approved.amount * rate.rate : 0;
    limits.push({
      money: { ...ceiling, amount: Math.max(0, left) },
      exceeded: facts =>
        because('ceiling-reached', { ...who, ceiling, approved }, ...facts),
    });
  }
  return limits;
}

function coversMoney(authority: Authority, need: Need): Verdict {
  const { scales } = need.inquiry;
  const facts: Fact[] = [];
  for (const { money, exceeded } of limitsOf(authority, need)) {
    const { within, rate, noRate } = scales.weigh(money, need.percent);
    const fact = { assignment: authority.id };
    if (noRate) {
      return not(
        because('no-rate', { ...whoHolds(authority), ...noRate }, fact),
      );
    }
    const rates = rate ? [{ rate: `${rate.from}/${rate.to}` }] : [];
    if (!within) return not(exceeded([fact, ...rates]));
    facts.push(...rates);
  }
  return { covers: true, facts };
}

/** Whether a mandate covers service and amount; that it covers the moment is what makes it one in force. */
export function judgeMandate(authority: Authority, need: Need): Verdict {
  const { mandate, id } = authority;
  const who = whoHolds(authority);
  const fact = { assignment: id };
  if (!mandate) {
    return needsNoMoney(need)
      ? { covers: true, facts: [] }
      : not(because('no-mandate', who, fact));
  }
  const places = placesOf(need.inquiry);
  const { services, money } = mandate;
  if (services !== 'all' && !services.some(each => places.includes(each))) {
    return not(
      because(
        'outside-mandate',
        { ...who, ...subjectOf(need.inquiry) },
        fact,
        ...factsOfSubject(need.inquiry),
      ),
    );
  }
  if (need.of === 'customer' && !money && !needsNoMoney(need)) {
    return not(because('mandate-without-money', who, fact));
  }
  return need.inquiry.rule.money
    ? coversMoney(authority, need)
    : { covers: true, facts: [] };
}
