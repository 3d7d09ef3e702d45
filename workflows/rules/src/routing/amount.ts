import {
  Money,
  Rate,
} from '@business-relations/backstage-plugin-business-relations-common';

/** What a decision costs: nothing, this much, or (where bands are looked for) just above this much. */
export type Amount =
  { is: 'nothing' } | { is: 'exactly' | 'justAbove'; money: Money };

/** Whether a share of the amount is within a limit, by which rate, or that there is no rate to tell by. */
export type Weighed = {
  within: boolean;
  rate?: Rate;
  noRate?: { from: string; to: string };
};

/** One amount to be measured against mandates; it remembers all limits that it met. */
export interface Scales {
  readonly amount: Amount;
  weigh(limit: Money, percent: number): Weighed;
  /** Whether it costs nothing, which needs no money in a mandate. */
  isNothing(): boolean;
  /** Limits that were met, with the share that was measured against each; `nothing` where it mattered if it costs at all. */
  met(): Limit[];
}

export type Limit = 'nothing' | { money: Money; percent: number };

/** The rate that is configured between two currencies; 1 within one. */
export const rateBetween = (from: string, to: string, rates: Rate[]) =>
  from === to
    ? { from, to, rate: 1 }
    : rates.find(rate => rate.from === from && rate.to === to);

/**
 * The largest amount, in this currency and in hundredths, of which a share is still within the limit. Undefined without
 * a rate. Both the measuring and the bands go by it, so that they agree to the hundredth.
 */
export function largestWithin(
  { money, percent }: Exclude<Limit, 'nothing'>,
  currency: string,
  rates: Rate[],
): number | undefined {
  const rate = rateBetween(currency, money.currency, rates);
  if (!rate) return undefined;
  const whole = (money.amount * 100) / percent / rate.rate;
  // A hair is added, since 0.07 × 100 is a little less than 7 for a computer.
  return Math.floor(whole * 100 + 1e-6) / 100;
}

export function scalesFor(amount: Amount, rates: Rate[]): Scales {
  const met: Limit[] = [];
  const costsNothing =
    amount.is === 'nothing' ||
    (amount.is === 'exactly' && amount.money.amount === 0);
  return {
    amount,
    weigh(money, percent) {
      if (percent === 0) return { within: true };
      const limit = { money, percent };
      met.push(limit);
      if (costsNothing) return { within: true };
      const { currency } = amount.money;
      const rate = rateBetween(currency, money.currency, rates);
      const largest = largestWithin(limit, currency, rates);
      if (rate === undefined || largest === undefined) {
        return {
          within: false,
          noRate: { from: currency, to: money.currency },
        };
      }
      const within =
        amount.is === 'justAbove'
          ? amount.money.amount < largest
          : amount.money.amount <= largest;
      return { within, ...(currency !== money.currency && { rate }) };
    },
    isNothing() {
      met.push('nothing');
      return costsNothing;
    },
    met: () => met,
  };
}

/** A share of an amount that is known, to the hundredth. */
export const shareOf = (amount: Amount, percent: number): Money | undefined =>
  amount.is === 'exactly'
    ? {
        amount: Math.round(amount.money.amount * percent) / 100,
        currency: amount.money.currency,
      }
    : undefined;
