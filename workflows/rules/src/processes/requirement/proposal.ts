import {
  Alternative,
  Money,
  NOTHING,
  OfferingItem,
  Preparing,
  Proposal,
} from '@business-relations/backstage-plugin-business-relations-common';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import serialize from 'canonicalize';
import { Prepared } from './state';

/** Key of the alternative that an order consists of, beside doing nothing. */
export const ORDERED = 'order';

/**
 * What a decision for it costs: once, and the first twelve months. Undefined where it has no price, or one in two
 * currencies, which `prepare` doesn't let in.
 */
export function costOf({ oneOff, yearly }: Alternative): Money | undefined {
  if (!oneOff || !yearly) return oneOff ?? yearly;
  if (oneOff.currency !== yearly.currency) return undefined;
  return { amount: oneOff.amount + yearly.amount, currency: oneOff.currency };
}

export const hasTwoCurrencies = ({
  oneOff,
  yearly,
}: Pick<Alternative, 'oneOff' | 'yearly'>) =>
  oneOff !== undefined &&
  yearly !== undefined &&
  oneOff.currency !== yearly.currency;

/** Always an alternative. It costs nothing in the currency of the others, so that it is routed by an amount too. */
function doingNothing(others: Alternative[], risk?: string): Alternative {
  const currency = others.map(costOf).find(cost => cost)?.currency;
  return {
    key: NOTHING,
    title: '',
    ...(currency && { oneOff: { amount: 0, currency } }),
    ...(risk && { risk }),
    agreements: [],
  };
}

const ordered = ({ title, oneOff, yearly }: OfferingItem): Alternative => ({
  key: ORDERED,
  title,
  ...(oneOff && { oneOff }),
  ...(yearly && { yearly }),
  agreements: [],
});

/** What is put to whoever decides. `item` is given for an order: its price is the offering's, not the asker's. */
export function proposalOf(state: Prepared, item?: OfferingItem): Proposal {
  const { content, subject, customer, preparing } = state;
  const { priceOfNothing }: Preparing = preparing;
  const chosen = item ? [ordered(item)] : preparing.alternatives;
  const recommended = item ? ORDERED : preparing.recommended;
  return {
    ...content,
    class: state.class,
    subject,
    customer,
    alternatives: [doingNothing(chosen, priceOfNothing), ...chosen],
    ...(recommended !== undefined && { recommended }),
    ...(priceOfNothing !== undefined && { priceOfNothing }),
  };
}

/** SHA-256 over the proposal's canonical JSON (RFC 8785): what a decision is bound to. Lower-case hexadecimal. */
export const hashOf = (proposal: Proposal): string =>
  bytesToHex(sha256(utf8ToBytes(serialize(proposal) ?? '')));
