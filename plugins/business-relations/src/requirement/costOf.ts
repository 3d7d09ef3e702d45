import {
  Alternative,
  Money,
} from '@business-relations/backstage-plugin-business-relations-common';

type Priced = Pick<Alternative, 'oneOff' | 'yearly'>;

/** What a decision is measured by: once, and the first twelve months (architecture, section 4). */
export function costOf({ oneOff, yearly }: Priced): Money | undefined {
  if (!oneOff || !yearly) return oneOff ?? yearly;
  if (oneOff.currency !== yearly.currency) return undefined;
  return { amount: oneOff.amount + yearly.amount, currency: oneOff.currency };
}
