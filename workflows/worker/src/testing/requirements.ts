import { asa, claims, erik, fatima, service } from './organisation';
import { Delivery, DrivenCase } from './drivenCase';

/** Handed in as it is opened. */
export const glass = {
  title: 'Glass damage on the claims desk',
  result: 'A stone chip is booked for repair as it is reported',
  value: 'Half of the glass claims need no handler',
  criteria: [{ text: 'A workshop within 30 km is offered' }],
  subject: service,
  unit: claims,
  submit: true,
};

/** A requirement on Åsa's table: from here on, ten business days. */
export async function aRequirementInDecision(
  requirement: DrivenCase,
): Promise<DrivenCase> {
  await requirement.does(fatima, 'open', glass);
  await requirement.does(erik, 'classify', {
    class: 'change',
    customer: claims,
  });
  await requirement.does(fatima, 'prepare', {
    alternatives: [
      {
        key: 'B',
        title: 'Share the booking of Repair Network',
        oneOff: { amount: 280_000, currency: 'SEK' },
        agreements: [],
      },
    ],
    recommended: 'B',
    priceOfNothing: 'Glass firms send customers elsewhere',
  });
  await requirement.does(fatima, 'lift');
  return requirement;
}

/** The hash of what stands on the decision page. */
export function read({ now: { state } }: DrivenCase): string {
  if (
    typeof state === 'object' &&
    state !== null &&
    'matter' in state &&
    typeof state.matter === 'object' &&
    state.matter !== null &&
    'contentHash' in state.matter
  ) {
    return String(state.matter.contentHash);
  }
  throw new Error('It was not lifted');
}

export const approves = (
  requirement: DrivenCase,
  person = asa,
  delivery: Delivery = {},
) =>
  requirement.does(
    person,
    'approve',
    { alternative: 'B', contentHash: read(requirement) },
    delivery,
  );
