import {
  CaseAnswer,
  requirementShape,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { theService, theUnit } from './business';
import { Product } from './Product';

const kronor = (amount: number) => ({ amount, currency: 'SEK' });

export const wanted = {
  title: 'Claims from a phone',
  subject: theService('intake'),
  result: 'Half of all claims come in by phone',
  value: 'Saves four people',
  criteria: [{ text: 'A claim takes three minutes' }],
};

export const alternatives = {
  alternatives: [
    { key: 'shared', title: 'Share what is there', oneOff: kronor(300_000) },
    { key: 'own', title: 'Build our own', oneOff: kronor(1_200_000) },
  ],
  recommended: 'shared',
};

/** The hash of what is on the decision page. */
export function hashIn({ state }: CaseAnswer): string {
  const requirement = requirementShape.parse(state);
  if (!('matter' in requirement) || !requirement.matter) {
    throw new Error('It was not lifted');
  }
  return requirement.matter.contentHash;
}

/** Karin wants it, Erik says what it is, Fatima prepares it with him: it waits for Åsa. */
export async function aRequirementToDecide(
  product: Product,
): Promise<CaseAnswer> {
  const { line } = await product
    .as('karin')
    .opens('requirement', { ...wanted, submit: true });
  const erik = product.as('erik');
  await erik.does(line.id, 'classify', {
    class: 'change',
    customer: theUnit('claims'),
  });
  await erik.does(line.id, 'prepare', alternatives);
  return erik.does(line.id, 'lift');
}
