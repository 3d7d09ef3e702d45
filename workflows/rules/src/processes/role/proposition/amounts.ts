import {
  Mandate,
  Money,
  Rate,
} from '@business-relations/backstage-plugin-business-relations-common';
import { rateBetween } from '../../../routing/amount';

/** The two limits of a mandate that another can be measured against. */
export const limits = [
  { per: 'decision', of: ({ money }: Mandate) => money },
  { per: 'year', of: ({ yearlyCeiling }: Mandate) => yearlyCeiling },
] as const;

/** How much an amount is beyond a limit, in the limit's currency where that is another. */
export type Beyond =
  | { because: 'more'; converted?: Money }
  /** What nobody can convert counts as beyond. */
  | { because: 'noRate' };

export function beyond(
  asked: Money,
  limit: Money,
  rates: Rate[],
): Beyond | undefined {
  const rate = rateBetween(asked.currency, limit.currency, rates);
  if (!rate) return { because: 'noRate' };
  const amount = Math.round(asked.amount * rate.rate * 100) / 100;
  if (amount <= limit.amount) return undefined;
  return asked.currency === limit.currency
    ? { because: 'more' }
    : { because: 'more', converted: { amount, currency: limit.currency } };
}
