import {
  Band,
  Money,
  Relations,
  WhoDecides,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Amount, largestWithin, Scales, scalesFor } from './amount';
import { Answer } from './inquiry';

/** The currency in which bands are told: that of the nearest mandate that was measured, else of any that there is. */
function currencyOf(scales: Scales, { assignments }: Relations) {
  const met = scales
    .met()
    .flatMap(limit => (limit === 'nothing' ? [] : limit.money.currency));
  const held = assignments
    .filter(({ status }) => status === 'accepted')
    .flatMap(({ mandate }) => mandate?.money?.currency ?? []);
  return [...met, ...held].at(0);
}

/** The least amount above this one at which a mandate that was measured stops reaching. */
function nextTurn(
  scales: Scales,
  currency: string,
  { rates }: Relations,
): Money | undefined {
  const { amount } = scales;
  const past = (turn: number) =>
    amount.is === 'nothing' || turn > amount.money.amount;
  const turns = scales
    .met()
    .map(limit =>
      // Without a rate everything above nothing is beyond.
      limit === 'nothing' ? 0 : (largestWithin(limit, currency, rates) ?? 0),
    )
    .filter(past);
  return turns.length > 0
    ? { amount: Math.min(...turns), currency }
    : undefined;
}

/**
 * The answers for every amount from nothing on, with where each ends: an amount is raised from turn to turn, until no
 * mandate that was measured reaches further.
 */
function answersByAmount(
  answerFor: (scales: Scales) => Answer,
  relations: Relations,
): { upTo?: Money; answer: Answer }[] {
  const found: { upTo?: Money; answer: Answer }[] = [];
  let amount: Amount | undefined = { is: 'nothing' };
  let currency: string | undefined;
  while (amount) {
    const scales: Scales = scalesFor(amount, relations.rates);
    const answer = answerFor(scales);
    currency ??= currencyOf(scales, relations);
    const upTo = currency && nextTurn(scales, currency, relations);
    found.push({ ...(upTo && { upTo }), answer });
    amount = upTo ? { is: 'justAbove', money: upTo } : undefined;
  }
  return found;
}

const isSame = (one: WhoDecides, other: WhoDecides) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Without an amount: who decides up to which, and all the reasons. */
export function inBands(
  answerFor: (scales: Scales) => Answer,
  relations: Relations,
): { answer: Answer; bands: Band[] } {
  const found = answersByAmount(answerFor, relations);
  const bands = found.reduce<Band[]>((sofar, { upTo, answer }) => {
    const last = sofar.at(-1);
    const band = { ...(upTo && { upTo }), decide: answer.decide };
    return last && isSame(last.decide, answer.decide)
      ? [...sofar.slice(0, -1), band]
      : [...sofar, band];
  }, []);
  const [{ answer: first }] = found;
  return {
    answer: {
      ...first,
      because: found.flatMap(({ answer }) => answer.because),
    },
    bands,
  };
}
